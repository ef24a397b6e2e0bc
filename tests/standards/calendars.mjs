// iCalendar: every file read strictly, its events against the data of the plan.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../support/csv.mjs';
import { tempDir, tests } from '../support/lib.mjs';

// name → what is wrong with it and what it holds. (Debian's Python: it is the one that has the package.)
function read(files) {
  const folder = tempDir();
  const names = [...files.keys()];
  names.forEach((name, i) => writeFileSync(join(folder, `${i}.ics`), files.get(name)));
  const done = spawnSync('/usr/bin/python3', [join(tests, 'standards/read_calendars.py'), ...names.map((_, i) => join(folder, `${i}.ics`))], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.error || done.status !== 0) throw new Error(`${done.error ?? ''}${done.stderr}`);
  return new Map(Object.values(JSON.parse(done.stdout)).map((result, i) => [names[i], result]));
}

const broken = {
  'month 13': (text) => text.replace(/(DTSTART;VALUE=DATE:\d{4})\d\d/, '$113'),
  'an event without an end': (text) => text.replace('END:VEVENT\r\n', ''),
  'no UID': (text) => text.replace(/UID:.*\r\n(?: .*\r\n)*/, ''),
  'one UID twice': (text) => { const [first] = /UID:.*\r\n(?: .*\r\n)*/.exec(text); return text.replace(/UID:.*\r\n(?: .*\r\n)*/g, first); },
  'no DTSTAMP': (text) => text.replace(/DTSTAMP:.*\r\n/, ''),
  'Unix line ends': (text) => text.replaceAll('\r\n', '\n'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'a line that is too long': (text) => text.replace(/\r\n /, ''),
  'no event': (text) => text.replace(/BEGIN:VEVENT[^]*END:VEVENT\r\n/, ''),
};

export function checkCalendars(site, { base, plan, expect }) {
  const data = (table) => parseCsv(site.get(`data/${plan}/${table}.csv`).toString());
  const paths = [...site.keys()].filter((path) => path.endsWith('.ics'));
  const all = read(new Map(paths.map((path) => [path, site.get(path)])));
  for (const [path, { faults, events }] of all) {
    expect(`${path}: ${faults.slice(0, 3)}`, faults.length === 0);
    for (const { url } of events) expect(`${path}: ${url} leads nowhere`, base ? url.startsWith(base) && site.has(decodeURIComponent(url.slice(base.length))) : url === '');
  }
  const units = data('unit');
  expect(`${paths.length} calendars`, paths.length === 2 * (units.length + 1));
  const [vi, en] = [all.get(`vi/${plan}/lich.ics`), all.get(`en/${plan}/calendar.ics`)];
  const bare = ({ events }) => JSON.stringify(events.map(({ uid, day, sequence, stamp }) => [uid, day, sequence, stamp]));
  expect('the two languages have other events', bare(vi) === bare(en));
  expect('an event has no words in English', en.events.every(({ summary }) => /[A-Za-z]{3}/.test(summary)));

  // Every day of the periods, by the table.
  const day = new Map(vi.events.map((event) => [event.uid.split('@')[0], event]));
  const published = new Map(data('snapshot').filter((row) => row.revision === '1' && row.published).map((row) => [row.period_id, row.published]));
  for (const period of data('reporting_period')) {
    for (const [kind, is] of [['closing', period.closing], ['submission', period.submission_due], ['publication', published.get(period.id) ?? period.publication_expected]]) {
      const event = day.get(`${kind}.${period.id}.${plan}`);
      expect(`${kind} of ${period.id}: ${event?.day} and not ${is}`, (event?.day ?? '') === (is ?? ''));
    }
  }
  // A deadline that was moved keeps its UID and counts the moves; what was never moved counts none.
  const moved = vi.events.filter((event) => event.uid.startsWith('deadline.') && event.sequence > 0);
  const amended = new Set(data('amendment').filter((row) => ['schedule', 'dropped'].includes(row.aspect)).map((row) => row.task_id));
  const taskOf = ({ uid }) => data('task').find((row) => uid.startsWith(`deadline.${row.id}.2`))?.id;
  expect(`moved: ${moved.map(({ uid }) => uid)}`, moved.length > 0 && moved.every((event) => amended.has(taskOf(event))));
  expect('a deadline outside the term', vi.events.filter(({ uid }) => uid.startsWith('deadline.')).every(({ day: on }) => on >= '2022-01-01' && on <= '2027-03-31'));
  const stamps = new Set([...all.values()].flatMap(({ events }) => events.map(({ stamp }) => stamp)));
  const newest = [...published.values(), ...data('correction').map((row) => row.made_on)].sort().at(-1);
  expect(`stamps ${[...stamps]}`, stamps.size === 1 && [...stamps][0] >= newest);

  // A unit has the periods and what it leads; all of it is in the calendar of the plan.
  const leads = data('assignment').filter((row) => row.role === 'lead');
  for (const unit of units) {
    const { events } = all.get(`vi/${plan}/don-vi/${unit.id}.ics`);
    const own = new Set(events.map(taskOf).filter(Boolean));
    expect(`${unit.id}: an event the plan does not have`, events.every(({ uid }) => day.has(uid.split('@')[0])));
    const dated = new Set(vi.events.map(taskOf).filter(Boolean));
    for (const { task_id: task } of leads.filter((row) => row.unit_id === unit.id)) {
      if (dated.has(task) && !amended.has(task)) expect(`${unit.id}: leads ${task}, which is not in its calendar`, own.has(task));
    }
  }
  const [longest] = units.filter((unit) => leads.some((row) => row.unit_id === unit.id));
  expect('the page of a unit offers no calendar', site.get(`vi/${plan}/don-vi/${longest.id}.html`).toString().includes(`href="${longest.id}.ics"`));

  const sample = site.get(`vi/${plan}/lich.ics`).toString();
  const spoiled = new Map(Object.entries(broken).map(([what, spoil]) => [what, spoil(sample)]));
  // A fold within a character: the bytes of one letter on two lines.
  const bytes = Buffer.from(sample);
  const at = bytes.indexOf(Buffer.from('ạ')) + 1;
  spoiled.set('a fold within a character', Buffer.concat([bytes.subarray(0, at), Buffer.from('\r\n '), bytes.subarray(at)]));
  for (const [what, { faults }] of read(spoiled)) expect(`a calendar with ${what} was let pass`, String(spoiled.get(what)) !== sample && faults.length > 0);
}
