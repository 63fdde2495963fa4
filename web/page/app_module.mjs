// The explorer's wasm module as one object with plain methods: text goes in and out as strings here
// and as UTF-8 in the module's memory beyond. Calls that a module does not export do nothing.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class AppModule {
    constructor(module) {
        this.module_ = module;
    }

    setFont(index, bytes) {
        // The module keeps the memory: its glyphs are drawn from it for as long as it runs.
        const pointer = this.copyIn_(new Uint8Array(bytes));
        this.call_('set_font', index, pointer, bytes.byteLength);
    }

    // The words of a language; false when they are none. Without any the explorer gives the language up.
    learn(code, text) {
        const bytes = encoder.encode(text);
        // The module keeps these, too.
        return this.callWithText_('learn', code, bytes.length ? this.copyIn_(bytes) : 0, bytes.length) === 1;
    }

    // Prepares the first picture; needs no WebGL.
    start(state, { dark, embed, reducedMotion, coarsePointer }) {
        const flags = (dark ? 1 : 0) | (embed ? 2 : 0) | (reducedMotion ? 4 : 0) | (coarsePointer ? 8 : 0);
        this.orThrow_(this.callWithText_('start', state, flags));
    }

    // Shows it; the canvas has its context, or gets it now.
    show() { this.orThrow_(this.call_('show')); }

    addArticles(json) { this.orThrow_(this.callWithText_('add_articles', json)); }
    // `scrolled` is what scrolled() told when the reader left that place.
    navigate(state, scrolled = -1) { this.callWithText_('navigate', state, scrolled); }
    scrolled() { return this.call_('scrolled'); }
    insertText(text) { this.callWithText_('insert_text', text); }
    key(name, down) { this.callWithText_('key', name, down ? 1 : 0); }
    resize(width, height, ratio) { this.call_('resize', width, height, ratio); }
    setTheme(dark) { this.call_('set_theme', dark ? 1 : 0); }
    setVisible(visible) { this.call_('set_visible', visible ? 1 : 0); }
    setActive(active) { this.call_('set_active', active ? 1 : 0); }
    wake() { this.call_('wake'); }
    tab(direction) { return this.call_('tab', direction) === 1; }
    wantsWheel(x, y, dy) { return this.call_('wants_wheel', x, y, dy) !== 0; }
    // Over a figure with dates: closer for a factor above 1. False where there is none.
    zoom(x, y, factor) { return this.call_('zoom', x, y, factor) === 1; }
    // The answer to services.search(): the uses as JSON, or why there are none.
    found(text, refused) { this.callWithText_('found', text, refused ? 1 : 0); }
    typed(text) { this.callWithText_('typed', text); }
    wantsText() { return this.call_('wants_text') === 1; }
    selectedText() { return this.readText_(this.call_('copy')); }
    // The page's own address, for links and citations.
    setSite(address) { this.callWithText_('set_site', address); }
    // The project file of what is shown.
    project() { return this.readText_(this.call_('project')); }
    // What became of a file that was asked for: words with a place for its {name}.
    exported(words, name) { this.callWithText_('exported', `${words}\t${name}`); }
    // The file in the making, once it takes long; '' when it is there.
    making(name) { this.callWithText_('making', name); }
    // A line above the panels, until the reader dismisses it.
    note(text) { this.callWithText_('note', text); }
    probe() { return JSON.parse(this.readText_(this.call_('probe')) || 'null'); }

    call_(name, ...values) {
        return this.module_[`_communique_app_${name}`]?.(...values);
    }

    callWithText_(name, text, ...values) {
        const pointer = this.copyIn_(encoder.encode(`${text}\0`));
        const answer = this.call_(name, pointer, ...values);
        this.module_._free(pointer);
        return answer;
    }

    orThrow_(answer) {
        if (answer !== 1) throw new Error(this.readText_(this.call_('error')) || 'the explorer refused');
    }

    copyIn_(bytes) {
        const pointer = this.module_._malloc(bytes.length);
        this.module_.HEAPU8.set(bytes, pointer);
        return pointer;
    }

    readText_(pointer) {
        if (!pointer) return '';
        const heap = this.module_.HEAPU8;
        return decoder.decode(heap.subarray(pointer, heap.indexOf(0, pointer)));
    }
}
