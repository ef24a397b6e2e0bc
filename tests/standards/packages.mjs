// Data Package: every descriptor against the schema (ajv), and against the files it describes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { csvRows } from '../support/csv.mjs';
import { tests } from '../support/lib.mjs';

const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(join(tests, 'standards/data-package.schema.json'), 'utf8')));
const fits = { string: () => true, integer: (cell) => /^-?\d+$/.test(cell), number: (cell) => /^-?\d+(\.\d+)?$/.test(cell), date: (cell) => /^\d{4}-\d\d-\d\d$/.test(cell) };

function faults(descriptor, folder, site) {
  if (!validate(descriptor)) return validate.errors.map((error) => `${error.instancePath} ${error.message}`);
  const wrong = [];
  const names = descriptor.resources.map(({ name }) => name);
  if (new Set(names).size < names.length) wrong.push('two resources have one name');
  const keys = new Map();
  const rows = new Map();
  const keyOf = (row, columns) => columns.map((column) => row[column]).join('\n');
  for (const { name, path, bytes, hash, schema } of descriptor.resources) {
    const file = site.get(folder + path);
    if (!file) {
      wrong.push(`${name}: there is no ${path}`);
      continue;
    }
    if (file.length !== bytes || `sha256:${createHash('sha256').update(file).digest('hex')}` !== hash) wrong.push(`${name}: other bytes`);
    const [head, ...body] = csvRows(file.toString());
    if (JSON.stringify(head) !== JSON.stringify(schema.fields.map((field) => field.name))) wrong.push(`${name}: other columns`);
    schema.fields.forEach((field, i) => {
      const odd = body.find((row) => row[i] !== '' && !fits[field.type](row[i]));
      if (odd) wrong.push(`${name}.${field.name}: ${odd[i]} is no ${field.type}`);
    });
    rows.set(name, body.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i]]))));
    if (schema.primaryKey) {
      const all = rows.get(name).map((row) => keyOf(row, schema.primaryKey));
      if (new Set(all).size < all.length) wrong.push(`${name}: two rows have one key`);
    }
  }
  for (const { name, schema } of descriptor.resources) {
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const parent = `${reference.resource ?? name}\n${reference.fields}`;
      if (!keys.has(parent)) keys.set(parent, new Set((rows.get(reference.resource ?? name) ?? []).map((row) => keyOf(row, reference.fields))));
      const odd = (rows.get(name) ?? []).find((row) => fields.every((field) => row[field]) && !keys.get(parent).has(keyOf(row, fields)));
      if (odd) wrong.push(`${name}: ${keyOf(odd, fields)} is not in ${parent}`);
    }
  }
  return wrong;
}

const table = (descriptor, name) => descriptor.resources.find((resource) => resource.name === name);
const broken = {
  'no resources': (d) => { delete d.resources; },
  'a type there is not': (d) => { d.resources[0].schema.fields[0].type = 'nonsense'; },
  'a way out of its folder': (d) => { d.resources[0].path = '../x.csv'; },
  'a file that is not there': (d) => { d.resources[0].path = 'x.csv'; },
  'another checksum': (d) => { d.resources[0].hash = `sha256:${'0'.repeat(64)}`; },
  'another size': (d) => { d.resources[0].bytes += 1; },
  'a column too many': (d) => { d.resources[0].schema.fields.push({ name: 'x', type: 'string', title: 'x', 'title@en': 'x' }); },
  'a text said to be a number': (d) => { table(d, 'task').schema.fields.find(({ name }) => name === 'title_vi').type = 'integer'; },
  'a key that is none': (d) => { table(d, 'assignment').schema.primaryKey = ['task_id']; },
  'a reference that leads nowhere': (d) => { table(d, 'assignment').schema.foreignKeys = [{ fields: ['role'], reference: { resource: 'unit', fields: ['id'] } }]; },
  'no English': (d) => { delete d.resources[0].schema.fields[0]['title@en']; },
};

export function checkPackage(site, { base, plan, file, expect }) {
  const folder = `data/${plan}/`;
  const descriptor = JSON.parse(site.get(folder + file).toString());
  const wrong = faults(descriptor, folder, site);
  expect(`${folder}${file}: ${wrong.slice(0, 5).join('; ')}`, wrong.length === 0);
  const described = new Set(descriptor.resources.map(({ path }) => folder + path));
  for (const path of site.keys()) if (path.startsWith(folder) && path.endsWith('.csv')) expect(`${path} is not described`, described.has(path));
  expect(`${folder}${file}: homepage ${descriptor.homepage}`, base ? site.has(descriptor.homepage.slice(base.length)) : descriptor.homepage === undefined);
  expect(`${folder}${file}: no days, no numbers, no references`, ['"date"', '"integer"', 'foreignKeys', 'primaryKey'].every((word) => JSON.stringify(descriptor).includes(word)));
  for (const [what, spoil] of Object.entries(broken)) {
    const spoiled = structuredClone(descriptor);
    spoil(spoiled);
    expect(`a package with ${what} was let pass`, faults(spoiled, folder, site).length > 0);
  }
}
