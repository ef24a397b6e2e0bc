// The source document, read independently of the program: its annex and its sentences.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/lib.mjs';

const text = readFileSync(join(repository, 'site-data/static/ke-hoach-cchc-2021-2025.txt'), 'utf8').normalize('NFC');
const lines = text.split(/\r?\n/);
const annexAt = lines.findIndex((line) => line.trim() === 'PHỤ LỤC');

// 43 rows of seven cells. A row begins where a cell begins with a number and a dot; the group's
// title stands in the first row of a group, sometimes cut over two rows by the page.
export function annex() {
  const rows = [];
  let group = '';
  for (const line of lines.slice(annexAt)) {
    const cells = line.split('\t').map((cell) => cell.trim());
    if (cells.length < 5 || cells.includes('Nhiệm vụ cụ thể')) continue;
    const at = cells.findIndex((cell) => /^\d+\. /.test(cell));
    if (at < 0) throw new Error(`a row without a number: ${line}`);
    const roman = /^([IVX]+)\. /.exec(cells[0]);
    if (roman) [, group] = roman;
    const [, number, title] = /^(\d+)\. (.*)$/.exec(cells[at]);
    const rest = cells.slice(at + 1);
    while (rest.length < 5) rest.push('');
    rows.push({ id: `${group}.${number}`, title, lead: rest[0], coordinating: rest[1], output: rest[2], schedule: rest[3], funding: rest[4] });
  }
  return rows;
}

// The lines of sections I to V, without the dash of a bullet; pieces of a sentence that the page
// cuts stay pieces.
export function sentences() {
  const begin = lines.findIndex((line) => /^I\. /.test(line.trim()));
  const end = lines.findIndex((line) => /^Nơi nhận/.test(line.trim()));
  return lines.slice(begin, end).map((line) => line.trim().replace(/^- /, '')).filter(Boolean);
}

export const whole = text.replace(/\s+/g, ' ');
