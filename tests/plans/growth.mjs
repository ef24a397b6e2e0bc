// Twice the tasks cost twice the work: no function of the program, and none of the libraries it calls, takes
// much more than twice as many instructions. They are counted (by valgrind), not timed: the same on every
// machine, whatever else it does. A search through all tasks for each task takes four times as many, and
// shows in its own function long before anybody would have to wait for it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { finish, minhbach, readText, tempDir } from '../support/lib.mjs';
import { layOut } from './make.mjs';

const [few, many] = [10, 20]; // times 22 tasks
const most = 2.5; // sorting costs 2.2 times as much
const mostOfAll = 2.1;
const least = 1 / 5000; // of all instructions: what takes less is not looked at

function counted(args, file) {
  const child = spawn('valgrind', ['--tool=cachegrind', '--cache-sim=no', `--cachegrind-out-file=${file}`, minhbach, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (bytes) => { said += bytes; });
  return new Promise((resolve, refuse) => {
    child.once('error', refuse);
    child.once('close', (code) => (code === 0 ? resolve(byFunction(readText(file))) : refuse(new Error(`minhbach ${args.join(' ')}: ${code}\n${said}`))));
  });
}

// name → instructions in the function itself
function byFunction(text) {
  const counts = new Map();
  let name = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('fn=')) name = line.slice(3);
    else if (/^\d/.test(line)) counts.set(name, (counts.get(name) ?? 0) + Number(line.split(' ')[1]));
  }
  return counts;
}

async function measured(times) {
  const root = tempDir();
  layOut(`nhan-${times}`, root);
  const common = ['--root', root, '--db', join(root, 'data.sqlite')];
  const file = (name) => join(root, `${name}.counts`);
  return {
    load: await counted(['load', join(root, 'site-data'), ...common], file('load')),
    check: await counted(['check', ...common], file('check')),
    build: await counted(['build', ...common, '--out', join(root, 'public'), '--jobs', '1'], file('build')),
  };
}

const sum = (counts) => [...counts.values()].reduce((a, b) => a + b, 0);
const [small, large] = await Promise.all([few, many].map(measured));
const wrong = [];
let checked = 0;
for (const [command, counts] of Object.entries(large)) {
  const all = sum(counts);
  const growth = all / sum(small[command]);
  console.log(`${command}: ${(all / 1e9).toFixed(2)} billion instructions, ${growth.toFixed(3)} times as many for twice the tasks`);
  if (growth > mostOfAll) wrong.push(`${command}: ${growth.toFixed(2)} times as many instructions for twice the tasks, at most ${mostOfAll}`);
  const heavy = [...counts].filter(([, n]) => n >= all * least).map(([name, n]) => ({ name, n, times: n / (small[command].get(name) ?? 1) })).sort((a, b) => b.times - a.times);
  checked += heavy.length;
  console.log(`  of ${heavy.length} functions the one that grows most: ${heavy[0].times.toFixed(2)} times: ${heavy[0].name.slice(0, 120)}`);
  for (const { name, n, times } of heavy.filter((each) => each.times > most)) {
    wrong.push(`${command}: ${times.toFixed(2)} times as many instructions for twice the tasks, at most ${most}: ${n} in ${name}`);
  }
}
finish('growth with the number of tasks', checked, wrong);
