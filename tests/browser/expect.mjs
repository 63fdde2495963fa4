// Two assertions that say what was expected of what.

export function expect(truth, message) {
    if (!truth) throw new Error(message || 'expected something, got nothing');
}

export function equal(actual, expected, what = '') {
    if (actual !== expected) throw new Error(`${what ? `${what}: ` : ''}expected ${expected}, got ${actual}`);
}
