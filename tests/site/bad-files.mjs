// One bad file of every kind, in the place of a table of the illustrative plan: at most 60 lines of
// messages in both languages, 64 MB of memory, 20 seconds, and nothing but a message.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, minhbach, repository, run, tempDir } from '../support/lib.mjs';

const root = tempDir();
for (const name of ['site-data', 'content', 'themes']) cpSync(join(repository, name), join(root, name), { recursive: true, filter: (path) => !/\.sqlite|\.changes$/.test(path) });
const plan = join(root, 'site-data/minh-hoa');
const original = (table) => readFileSync(join(repository, 'site-data/minh-hoa', `${table}.csv`));
const text = (table) => original(table).toString();
const lines = (table) => text(table).split('\n');
const report = lines('task_report');
const width = report[0].split(',').length;
const bytes = (...parts) => Buffer.concat(parts.map((part) => Buffer.from(part)));
const repeated = (line, times) => `${line}\n`.repeat(times);
const double = (buffer) => Buffer.from([...buffer].map((byte) => String.fromCharCode(byte)).join(''));

// kind → [table, bytes]
const kinds = {
  'blank rows': ['task_report', text('task_report') + repeated(','.repeat(width - 1), 200000)],
  'blank rows, wider': ['task_report', text('task_report') + repeated(','.repeat(width + 9), 200000)],
  'rows too short': ['task_report', text('task_report') + repeated('a', 200000)],
  'rows too long': ['task_report', text('task_report') + repeated('a,'.repeat(width) + '"b"', 100000)],
  'rows of semicolons': ['task_report', text('task_report') + repeated(';'.repeat(width), 100000)],
  'twins': ['task_report', text('task_report') + repeated(report[1], 20000)],
  'references to nobody': ['task_report', report[0] + '\n' + Array.from({ length: 20000 }, (_, i) => report[1].replace(/^[^,]*,[^,]*/, `zz-${i},zy-${i}`)).join('\n') + '\n'],
  'cells of nonsense': ['task_report', report[0] + '\n' + repeated(Array(width).fill('###').join(','), 20000)],
  'quotes opened in every line': ['task_report', text('task_report') + repeated('"a', 200000)],
  'quotes inside cells': ['task_report', text('task_report') + repeated('a"b,c', 200000)],
  'a lost quote': ['task_report', text('task_report').replace('."', '.')],
  'semicolons': ['task', text('task').replaceAll(',', ';')],
  'tabs': ['task', text('task').replaceAll(',', '\t')],
  'quotes lost': ['task', text('task').replaceAll('"', '')],
  'quotes doubled': ['task', text('task').replaceAll('"', '""')],
  'lines in quotes': ['task', lines('task').map((line) => `"${line.replaceAll('"', '""')}"`).join('\n')],
  'CR only': ['task', text('task').replaceAll('\n', '\r')],
  'UTF-16': ['task', bytes([0xff, 0xfe], Buffer.from(text('task'), 'utf16le'))],
  'UTF-16 without mark': ['task', Buffer.from(text('task'), 'utf16le')],
  'one byte a letter': ['task', Buffer.from(text('task'), 'latin1')],
  'UTF-8 twice': ['task', double(original('task'))],
  'cut in a letter': ['task', bytes(text('task') + 'x,', [0xe1, 0xba])],
  'cut in a row': ['task', text('task').slice(0, -90)],
  'a workbook': ['task', bytes('PK\x03\x04', Buffer.alloc(3000000, 7), 'xl/workbook.xml')],
  'an old workbook': ['task', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], Buffer.alloc(3000000))],
  'a page': ['task', '<!DOCTYPE html>\n' + repeated('<tr><td>a</td></tr>', 100000)],
  'zeros at the end': ['task', bytes(text('task'), Buffer.alloc(1000000))],
  'zeros only': ['task', Buffer.alloc(3000000)],
  'random bytes': ['task', Buffer.from(Array.from({ length: 1000000 }, (_, i) => (i * 7919 + (i >> 3)) % 251))],
  'capitals': ['task', text('task').replace(/^.*/, (line) => line.toUpperCase())],
  'no header': ['task', lines('task').slice(1).join('\n')],
  'translated header': ['task', text('task').replace(/^.*/, (line) => line.split(',').map((_, i) => `Cột ${i}`).join(','))],
  'ids of all units in capitals': ['unit', text('unit').replace(/^[a-z0-9-]+/gm, (id) => (id === 'id' ? id : id.toUpperCase()))],
  'another table': ['task', original('unit')],
  'empty': ['task', ''],
  'too large': ['task', Buffer.alloc(17 << 20, 65)],
  'one endless line': ['task', text('task') + 'x'.repeat(10 << 20)],
  'one endless cell of quotes': ['task', text('task') + '"' + '""'.repeat(4 << 20)],
};

const wrong = [];
for (const [kind, [table, content]] of Object.entries(kinds)) {
  const file = join(plan, `${table}.csv`);
  writeFileSync(file, content);
  for (const lang of ['vi', 'en']) {
    const began = process.hrtime.bigint();
    // What the process may have for itself, so that the bound fails where the kernel says so.
    const done = run(['-c', 'ulimit -d 65536; exec "$0" "$@"', minhbach, '--root', root, '--lang', lang, 'load'], { command: 'bash', timeout: 60000 });
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    const said = done.stderr.split('\n').length - 1;
    const accepted = kind.startsWith('blank rows');
    if (done.code !== (accepted ? 0 : 1)) wrong.push(`${kind} (${lang}): code ${done.code}\n${done.stderr.slice(0, 2000)}`);
    if (said > 60) wrong.push(`${kind} (${lang}): ${said} lines`);
    if (!accepted && !done.stderr.includes(`${table}.csv`)) wrong.push(`${kind} (${lang}): the file is not named\n${done.stderr.slice(0, 500)}`);
    if (seconds > 20) wrong.push(`${kind} (${lang}): ${seconds} s`);
    if (process.env.SHOW && lang === 'en') console.log(`== ${kind}: ${said} lines, ${seconds.toFixed(2)} s\n${done.stderr.slice(0, 700)}`);
  }
  writeFileSync(file, original(table));
}
finish('bad files', Object.keys(kinds).length, wrong);
