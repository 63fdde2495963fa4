// Makes the files that a reader takes away: the reading core, in its worker, writes them from the same
// project that a file would hold, and a PNG is drawn here from its SVG. Fetched on first use.

const scalePattern = /@([123])x(?=\.png$)/;

let nextRequest = 0;

// One command of the core in the worker; resolves to what it prints.
export function runInWorker(worker, args, files) {
    const id = ++nextRequest;
    return new Promise((resolve, reject) => {
        const listen = ({ data }) => {
            if (data.id !== id) return;
            worker.removeEventListener('message', listen);
            if (data.error) reject(new Error(data.error));
            else resolve(data.out);
        };
        worker.addEventListener('message', listen);
        worker.addEventListener('error', () => reject(new Error('the reading core could not be loaded')), { once: true });
        worker.postMessage({ id, args, files });
    });
}

function today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
        .map((part) => String(part).padStart(2, '0')).join('-');
}

async function dataAddress(path, type) {
    const response = await fetch(path, { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    let text = '';
    for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
    return `data:${type};base64,${btoa(text)}`;
}

// A picture knows no fonts of the page: they go along inside it.
async function withFonts(svg, { fonts, languages }) {
    const face = async (path, weight, more = '') => '@font-face{font-family:"Source Sans 3";' +
        `font-weight:${weight};src:url(${await dataAddress(path, 'font/ttf')});${more}}`;
    const chinese = /[\u2e80-\ua4cf]/.test(svg) ? languages.zh.fonts : [];
    const faces = await Promise.all([...fonts.map(({ whole, weight }) => face(whole, weight)),
        ...chinese.map((path, index) => face(path, fonts[index].weight, 'unicode-range:U+2E80-A4CF,U+FF00-FFEF'))]);
    return svg.replace(/(<svg [^>]*>)/, `$1<style>${faces.join('')}</style>`);
}

async function drawn(svg, scale) {
    const image = new Image();
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    try {
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = Math.round(image.naturalWidth * scale);
        canvas.height = Math.round(image.naturalHeight * scale);
        canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
        const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
        if (!blob) throw new Error('the browser could not draw it');
        return new Uint8Array(await blob.arrayBuffer());
    } finally {
        URL.revokeObjectURL(address);
    }
}

function checksum(bytes) { // CRC-32, as PNG wants it
    let crc = -1;
    for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc >>> 0;
}

function textChunk(keyword, text) {
    const body = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
    const chunk = new Uint8Array(body.length + 8);
    const view = new DataView(chunk.buffer);
    view.setUint32(0, body.length - 4);
    chunk.set(body, 4);
    view.setUint32(body.length + 4, checksum(body));
    return chunk;
}

// The words of the SVG, which a picture would lose, as text chunks behind the first chunk.
function withWords(png, svg) {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    const words = (name) => parsed.querySelector(name)?.textContent ?? '';
    const chunks = [textChunk('Title', words('title')), textChunk('Description', words('desc')),
        textChunk('Source', words('metadata'))];
    const head = 8 + 25;
    return new Blob([png.subarray(0, head), ...chunks, png.subarray(head)], { type: 'image/png' });
}

export class Exporter {
    // `readArticles` is the worker with the core.
    constructor(boot, app, worker) {
        this.boot_ = boot;
        this.app_ = app;
        this.worker_ = worker;
    }

    // `what` is "meetings.csv", "trade.svg", "trade@2x.png". Resolves to {name, blob}.
    async make(what) {
        const picture = what.endsWith('.png');
        const scale = Number(scalePattern.exec(what)?.[1] ?? 1);
        const wanted = picture ? what.replace(/(@[123]x)?\.png$/, '.svg') : what;
        const out = await runInWorker(this.worker_, ['export', wanted, '--envelope', '--project', 'project.json',
            '--site', location.origin + location.pathname, '--date', today()],
        [{ name: 'project.json', text: this.app_.project() }]);
        const { name, mime, text } = JSON.parse(out);
        if (!picture) return { name, blob: new Blob([text], { type: mime }) };
        const png = await drawn(await withFonts(text, this.boot_.files), scale);
        return { name: name.replace(/\.svg$/, scale > 1 ? `@${scale}x.png` : '.png'), blob: withWords(png, text) };
    }
}

// Where the browser refuses the clipboard, the text stands in a field, ready to be copied by hand; what
// stands around it is said by `say`.
export function showForCopying(text, say) {
    const dialog = document.createElement('dialog');
    dialog.innerHTML = `<form method="dialog"><h2>${say('Copy this text')}</h2>` +
        `<p>${say('The browser did not let the page copy it.')}</p><textarea readonly></textarea><div class="row">` +
        `<button>${say('Close')}</button></div></form>`;
    const field = dialog.querySelector('textarea');
    field.value = text;
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    field.select();
}
