// Tells the explorer what happens around it: its size and the pixel ratio, light or dark, whether
// anybody can see it.

export function prefersDark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

// The reader has chosen in the explorer; the page goes along.
export function chooseTheme(name) {
    if (name === 'light' || name === 'dark') document.documentElement.dataset.theme = name;
    else delete document.documentElement.dataset.theme;
}

export function sizeOf(stage) {
    const { width, height } = stage.getBoundingClientRect();
    return { width, height, ratio: devicePixelRatio || 1 };
}

function followSize(stage, app) {
    let last = '';
    const tell = () => {
        const { width, height, ratio } = sizeOf(stage);
        const now = `${width} ${height} ${ratio}`;
        if (now === last || width < 1 || height < 1) return;
        last = now;
        app.resize(width, height, ratio);
    };
    new ResizeObserver(tell).observe(stage);
    // Moving to another screen changes the ratio without changing the size.
    const followRatio = () => {
        tell();
        matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
            .addEventListener('change', followRatio, { once: true });
    };
    followRatio();
}

function followTheme(app) {
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => app.setTheme(prefersDark()));
}

function followVisibility(stage, app) {
    let onScreen = true;
    const tell = () => app.setVisible(onScreen && !document.hidden);
    new IntersectionObserver((entries) => {
        onScreen = entries[entries.length - 1].isIntersecting;
        tell();
    }).observe(stage);
    document.addEventListener('visibilitychange', tell);
    addEventListener('pageshow', (event) => {
        if (event.persisted) app.wake();
    });
}

export function followSurroundings(stage, app) {
    followSize(stage, app);
    followTheme(app);
    followVisibility(stage, app);
}
