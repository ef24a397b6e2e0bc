// A page as printed: sheets, their sizes and texts, and the words as they lie (poppler).
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from '../support/lib.mjs';

function run(command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${command}: ${done.error?.message ?? done.stderr}`);
  return done.stdout;
}

let folder;
export function pdf(name, bytes) {
  folder ??= tempDir();
  const path = join(folder, `${name.replaceAll('/', '-')}.pdf`);
  writeFileSync(path, bytes);
  const info = run('pdfinfo', ['-l', '-1', path]);
  const count = Number(/^Pages:\s+(\d+)/m.exec(info)[1]);
  const sizes = [...info.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/gm)].map((m) => [Number(m[1]), Number(m[2])]);
  const texts = run('pdftotext', ['-layout', path, '-']).split('\f').slice(0, count);
  return { path, count, sizes, texts };
}

// Text, height and right edge of every word, in points. A line is a sixth to a quarter higher than its type.
export function wordsOf(path) {
  return [...run('pdftotext', ['-bbox', path, '-']).matchAll(/<word xMin="[\d.-]+" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)]
    .map(([, top, right, bottom, text]) => ({ text, height: bottom - top, right: Number(right) }));
}
