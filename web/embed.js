// For other people's pages. Turns each
//     <div class="communique" data-figure="meetings"><a href="https://…/">Meetings</a></div>
// into a frame with that figure, as wide as its place and as high as the figure says it is. The link in it
// stays for readers without scripts or frames. data-theme="light" or "dark" fixes the colours.
(() => {
    const base = new URL('.', document.currentScript.src);
    const titles = {
        meetings: 'Meetings on a time line', 'meetings-by-year': 'Meetings by year', trade: 'Trade figures',
        'trade-changes': 'Changes in trade', keywords: 'Keywords',
    };
    const frames = new Map();

    function address(figure, theme, id) {
        const url = new URL('index.html', base);
        url.search = new URLSearchParams({ embed: '1', figure, id, ...(theme && { theme }) });
        return url.href;
    }

    function frameFor(place, number) {
        const figure = place.dataset.figure;
        const id = `communique-${number}`;
        const frame = document.createElement('iframe');
        frame.title = place.dataset.title || titles[figure] || 'Figure';
        frame.src = address(figure, place.dataset.theme, id);
        frame.loading = 'lazy';
        frame.allow = 'clipboard-write; fullscreen';
        frame.height = place.dataset.height || '480';
        // Width 0 with a least width of all: some phones else let the frame grow beyond its place.
        Object.assign(frame.style, { width: '0', minWidth: '100%', border: '0', display: 'block' });
        return frame;
    }

    function fill(place) {
        if (place.dataset.filled) return;
        place.dataset.filled = 'yes';
        const frame = frameFor(place, frames.size);
        const link = place.querySelector('a');
        if (link) link.hidden = true;
        place.append(frame);
        frames.set(frame.contentWindow, frame);
    }

    addEventListener('message', ({ source, origin, data }) => {
        const frame = frames.get(source);
        if (!frame || origin !== base.origin || data?.type !== 'communique-height') return;
        if (data.height > 0 && data.height < 10000) frame.height = String(data.height);
    });

    const fillAll = () => document.querySelectorAll('.communique[data-figure]').forEach(fill);
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', fillAll);
    else fillAll();
})();
