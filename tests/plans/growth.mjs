// Ten times the tasks take at most thirteen times the time: a search through all tasks for each task takes a
// hundred times as long. Plans are large, so that such a place weighs more than what every task costs anyhow.
import { join } from 'node:path';
import { finish, minhbach, run, tempDir } from '../support/lib.mjs';
import { layOut } from './make.mjs';

const most = 13;
const [few, many] = [44, 440]; // times 22 tasks

// Seconds of processor time, the better of two: what else runs on the machine only adds.
function seconds(args) {
  const timed = ['-c', 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1', 'bash', minhbach, ...args];
  const once = () => {
    const { code, stderr } = run(timed, { command: 'bash', timeout: 600000 });
    if (code !== 0) throw new Error(`minhbach ${args.join(' ')}: ${code}\n${stderr}`);
    return stderr.trim().split(/\s+/).map(Number).reduce((a, b) => a + b);
  };
  return Math.min(once(), once());
}

function measured(times) {
  const root = tempDir();
  layOut(`nhan-${times}`, root);
  const common = ['--root', root, '--db', join(root, 'data.sqlite')];
  return {
    load: seconds(['load', join(root, 'site-data'), ...common, '--replace']),
    check: seconds(['check', ...common]),
    build: seconds(['build', ...common, '--out', join(root, 'public'), '--jobs', '1']),
  };
}

const [small, large] = [measured(few), measured(many)];
const wrong = [];
for (const command of Object.keys(small)) {
  const ratio = large[command] / small[command];
  const line = `${command}: ${small[command].toFixed(2)} s, with ten times the tasks ${large[command].toFixed(2)} s, ${ratio.toFixed(1)} times as long`;
  console.log(line);
  if (ratio > most) wrong.push(line);
}
finish('growth with the number of tasks', Object.keys(small).length, wrong);
