// The pages that are compared: the task table of each plan and the page of each task, in both languages.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export function comparedPages(site) {
  return [['vi', 'nhiem-vu'], ['en', 'tasks']].flatMap(([lang, list]) =>
    readdirSync(join(site, lang)).filter((plan) => existsSync(join(site, lang, plan, list))).sort().flatMap((plan) =>
      readdirSync(join(site, lang, plan, list)).filter((file) => file.endsWith('.html')).sort().map((file) => `${lang}/${plan}/${list}/${file}`)));
}
