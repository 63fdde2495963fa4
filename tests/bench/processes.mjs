// Runs programs for the benchmarks: how much processor time and memory each took. Processor time,
// because other programs of the machine then weigh less. Linux only.

import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** Processor seconds and elapsed seconds of the program with its input from a file; its output is thrown away. */
export function timesOf(program, args, input = '/dev/null') {
    const command = 'TIMEFORMAT="%U %S %R"; time "$@" <"$INPUT" >/dev/null';
    const { status, stderr } = spawnSync('bash', ['-c', command, 'bash', program, ...args], {
        env: { ...process.env, INPUT: input, LC_ALL: 'C' }, encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${program} ${args.join(' ')}: exit code ${status}\n${stderr}`);
    const [user, system, elapsed] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
    return { seconds: user + system, elapsed };
}

export const secondsOf = (program, args, input) => timesOf(program, args, input).seconds;

/** The most memory that the program held, in MB. */
export async function memoryOf(program, args, input) {
    const file = openSync(input);
    const child = spawn(program, args, { stdio: [file, 'ignore', 'inherit'] });
    let most = 0;
    const look = () => {
        try {
            const found = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'latin1'));
            if (found) most = Math.max(most, Number(found[1]) / 1024);
        } catch { /* it has just ended */ }
    };
    const timer = setInterval(look, 5);
    await new Promise((done) => child.on('exit', done));
    clearInterval(timer);
    closeSync(file);
    return most;
}

export function hasProgram(name) {
    return spawnSync('bash', ['-c', `command -v ${name}`]).status === 0;
}

export const least = (values) => Math.min(...values);
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
