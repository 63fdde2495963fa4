// Runs in <head> before anything is painted: reads the address, decides how the page will look, and
// asks at once for what the explorer needs, so that the network is busy while the page is read.
// It is a classic script because a module would wait for the whole document.
(() => {
    const files = /* FILES */ null;
    const root = document.documentElement;
    const query = new URLSearchParams(location.search);
    const canRun = typeof WebAssembly === 'object' && typeof WebGL2RenderingContext === 'function';
    const embed = query.get('embed') === '1';

    root.classList.add('scripted');
    const theme = query.get('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (embed) {
        const wanted = query.get('figure');
        root.dataset.embed = files.figures.includes(wanted) ? wanted : files.figures[0];
    }

    // `as: fetch` preloads are matched by a later fetch() of the same address, so each file travels
    // once, whether the stylesheet or the explorer is first to ask for it.
    function get(path) {
        const link = document.createElement('link');
        link.rel = 'preload';
        link.as = 'fetch';
        link.crossOrigin = 'anonymous';
        link.href = path;
        document.head.append(link);
        const response = fetch(path, { credentials: 'same-origin' });
        response.catch(() => {}); // shown by whoever waits for it
        return response;
    }

    const boot = { files, embed, canRun, query, wasm: null, rest: null, fonts: [] };
    boot.getWasm = () => (boot.wasm ??= get(files.wasm.path));
    boot.getRest = () => (boot.rest ??= get(files.wasm.rest));
    // An address that leads further than the first page needs the whole explorer before a first picture.
    const first = ['theme', 'embed', 'figure', 'id'];
    boot.goesFurther = location.hash.includes('=') || [...query.keys()].some((key) => !first.includes(key));
    if (canRun && !embed && files.wasm) {
        root.classList.add('live');
        boot.getWasm();
        if (boot.goesFurther) boot.getRest();
    }
    boot.fonts = files.fonts.map(async ({ path, weight }) => {
        const response = await get(path);
        if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
        const bytes = await response.arrayBuffer();
        // The face keeps a copy: the explorer reads the same bytes later.
        const face = new FontFace('Source Sans 3', bytes.slice(0), { weight });
        document.fonts.add(face);
        return bytes;
    });
    for (const font of boot.fonts) font.catch(() => {});
    window.communiqueBoot = boot;
})();
