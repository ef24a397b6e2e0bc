// node fake-s3.mjs FOLDER PORT: as much of the S3 protocol as rclone asks for, over a folder, on
// 127.0.0.1. It checks no signature. Debian's rclone cannot serve S3 itself.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [root, port] = process.argv.slice(2);
const md5 = (bytes) => createHash('md5').update(bytes).digest('hex');
const text = (value) => value.replace(/[&<>]/g, (c) => `&#${c.codePointAt(0)};`);
const error = (response, status, code) => response.writeHead(status).end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function keysBelow(bucket) {
  return readdirSync(join(root, bucket), { recursive: true })
    .filter((key) => isFile(join(root, bucket, key)) && !key.endsWith('.part'))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
function list(response, bucket, query) {
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const encode = query.get('encoding-type') === 'url' ? encodeURIComponent : text;
  const folders = new Set();
  const entries = [];
  for (const key of keysBelow(bucket).filter((each) => each.startsWith(prefix))) {
    const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    if (end >= 0) {
      folders.add(key.slice(0, end + 1));
      continue;
    }
    const bytes = readFileSync(join(root, bucket, key));
    entries.push(`<Contents><Key>${encode(key)}</Key><LastModified>2020-01-01T00:00:00.000Z</LastModified><ETag>"${md5(bytes)}"</ETag><Size>${bytes.length}</Size></Contents>`);
  }
  const common = [...folders].map((folder) => `<CommonPrefixes><Prefix>${encode(folder)}</Prefix></CommonPrefixes>`);
  response.writeHead(200, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><ListBucketResult><Name>${bucket}</Name><IsTruncated>false</IsTruncated>${entries.join('')}${common.join('')}</ListBucketResult>`);
}
function put(response, path, bytes) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path); // an object is there whole or not at all
  response.writeHead(200, { etag: `"${md5(bytes)}"` }).end();
}
function get(response, path, bodyWanted) {
  if (!isFile(path)) return error(response, 404, 'NoSuchKey');
  const bytes = readFileSync(path);
  response.writeHead(200, { 'content-length': bytes.length, etag: `"${md5(bytes)}"`, 'last-modified': 'Wed, 01 Jan 2020 00:00:00 GMT' });
  return response.end(bodyWanted ? bytes : undefined);
}

createServer((request, response) => {
  const url = new URL(request.url, 'http://x');
  const [bucket, ...rest] = decodeURIComponent(url.pathname).slice(1).split('/');
  const key = rest.join('/');
  const path = join(root, bucket, key);
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    if (key === '') return request.method === 'GET' ? list(response, bucket, url.searchParams) : response.writeHead(200).end();
    if (request.method === 'PUT') return put(response, path, Buffer.concat(parts));
    if (request.method === 'DELETE') {
      rmSync(path, { force: true });
      return response.writeHead(204).end();
    }
    return get(response, path, request.method === 'GET');
  });
}).listen(Number(port), '127.0.0.1');
