// The companion: the tables and the reader as real HTML under the canvas, kept in step with it. The
// explorer hands over the HTML of a section when it has changed; links in it go to the explorer.

const waiting = new Map();

// `section` is the element's id, "companion-meetings".
function put(section, html) {
    const element = section.startsWith('companion-') && document.getElementById(section);
    if (element) element.innerHTML = html;
}

function putWaiting() {
    for (const [section, html] of waiting) put(section, html);
    waiting.clear();
}

// A drag or a held key changes a section many times; readers need only where it ends. A selection in
// the text is left alone until it is gone.
export function updateCompanion(section, html) {
    const first = waiting.size === 0;
    waiting.set(section, html);
    if (first) whenIdle();
}

function whenIdle() {
    const selection = document.getSelection();
    const companion = document.getElementById('companion');
    const selecting = selection && !selection.isCollapsed && companion.contains(selection.anchorNode);
    if (selecting) {
        document.addEventListener('selectionchange', whenIdle, { once: true });
    } else {
        setTimeout(putWaiting, 80);
    }
}

export function announce(text) {
    document.getElementById('companion-status').textContent = text;
}

// Links with data-state, here or in the poster, are the explorer's business while it runs.
export function forwardLinks(navigate) {
    document.addEventListener('click', (event) => {
        const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey &&
            !event.altKey;
        const link = event.target.closest?.('a[data-state]');
        if (!plain || !link || !document.documentElement.classList.contains('running')) return;
        event.preventDefault();
        navigate(link.dataset.state);
    });
}

// Without a running explorer such a link still leads to its sentence in the text of the page.
export function followStaticLinks() {
    const show = (state) => {
        const query = new URLSearchParams(state);
        const sentence = query.get('s');
        const target = sentence && document.getElementById(`s-${sentence.replace('.', '-')}`);
        if (!target) return false;
        for (const old of document.querySelectorAll('.here')) old.classList.remove('here');
        target.classList.add('here');
        target.scrollIntoView({ block: 'center' });
        return true;
    };
    document.addEventListener('click', (event) => {
        const link = event.target.closest?.('a[data-state]');
        if (!link || document.documentElement.classList.contains('running')) return;
        if (show(link.dataset.state)) event.preventDefault();
    });
    return show;
}
