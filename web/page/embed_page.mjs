// The page inside another page's frame: one still figure. It captures nothing and downloads no explorer
// until somebody clicks into it, so that an article with ten figures scrolls and costs like one with
// ten pictures; Escape or a click elsewhere gives the wheel and the keys back.

import { Failure } from './loading.mjs';
import { startExplorer } from './explorer.mjs';
import { pageWords, sayIn } from './language_door.mjs';

const embedRoot = document.documentElement;

// Hosts listen for different words. One message of each dialect, only when the height has changed.
function postHeights(figure) {
    const id = new URLSearchParams(location.search).get('id') ?? '';
    let last = 0;
    const post = () => {
        const height = Math.ceil(figure.getBoundingClientRect().height);
        if (height === last || height === 0) return;
        last = height;
        const src = location.href;
        const send = (message) => parent.postMessage(message, '*');
        send({ type: 'communique-height', id, height });
        send({ 'datawrapper-height': { [id]: height } });
        send({ sentinel: 'amp', type: 'embed-size', height });
        send(JSON.stringify({ src, context: 'iframe.resize', height }));
        send(['pym', id, 'height', height].join('xPYMx'));
    };
    new ResizeObserver(post).observe(figure);
    post();
}

function addBar(figure) {
    const bar = figure.querySelector('.embed-bar');
    const full = bar.querySelector('a');
    const query = new URLSearchParams(location.search);
    for (const key of ['embed', 'figure', 'id']) query.delete(key);
    if (!query.has('tab')) query.set('tab', figure.dataset.tab);
    full.href = `?${query}`;
    full.target = '_top';
    return bar.querySelector('button');
}

export function startEmbed(boot) {
    const figure = document.querySelector(`figure[data-figure="${embedRoot.dataset.embed}"]`);
    const frame = figure.querySelector('.frame');
    const button = addBar(figure);
    frame.append(document.getElementById('stage'));
    if (parent !== window) postHeights(figure);

    const say = (english) => sayIn(boot, button, english);
    let app = null;
    let starting = false;
    const setActive = (active) => {
        embedRoot.classList.toggle('active', active);
        app?.setActive(active);
        if (active) say('Leave the figure (Esc)');
        else say('Explore this figure');
    };
    const isActive = () => embedRoot.classList.contains('active');
    const leave = (canvas) => {
        setActive(false);
        canvas.blur();
    };

    const activate = async () => {
        if (starting) return;
        if (!app) {
            starting = true;
            say('Loading …');
            embedRoot.classList.add('live');
            try {
                app = await startExplorer(boot, { isActive, onLeave: leave });
            } catch (error) {
                embedRoot.classList.remove('live');
                if (error instanceof Failure) say('The interactive form cannot start here');
                else say('Explore this figure');
                button.disabled = error instanceof Failure && !error.retry;
                pageWords(boot).then((words) => { button.title = words(error.message); });
                starting = false;
                return;
            }
            starting = false;
        }
        setActive(true);
        document.getElementById('canvas').focus({ preventScroll: true });
    };

    button.addEventListener('click', () => (isActive() ? leave(document.getElementById('canvas')) : activate()));
    frame.addEventListener('click', () => { if (!isActive()) activate(); });
    document.addEventListener('keydown', (event) => {
        if (event.key === 'Escape' && isActive()) leave(document.getElementById('canvas'));
    });
    addEventListener('blur', () => { if (isActive()) setActive(false); });
    // The host may change what is shown, and nothing else.
    addEventListener('message', ({ data, source }) => {
        if (source !== parent || data?.type !== 'set-state' || typeof data.state !== 'string') return;
        app?.navigate(data.state);
    });
}
