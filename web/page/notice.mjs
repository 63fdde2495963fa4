// The one visible line that says what is missing, in place of the explorer; the page beneath it reads on.

import { sayIn, toSay } from './language_door.mjs';

export function showNotice(boot, { message, retry }) {
    const root = document.documentElement;
    root.classList.remove('live', 'running');
    document.getElementById('poster').inert = false;
    const notice = document.getElementById('notice');
    const words = document.createElement('span');
    sayIn(boot, words, message);
    notice.replaceChildren(words);
    if (retry) {
        const button = document.createElement('button');
        button.type = 'button';
        sayIn(boot, button, toSay('Try again'));
        button.addEventListener('click', () => location.reload());
        notice.append(button);
    }
    document.getElementById('explorer').before(notice);
    notice.hidden = false;
}
