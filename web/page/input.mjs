// Stands between the browser and the canvas. SDL claims every key, wheel turn and touch that reaches
// it, so this filter, which sees them first, lets through only what the explorer uses: the browser's
// own keys keep working, the page scrolls where nothing inside can, and Tab never gets stuck.

const navigationKeys = new Set([
    'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Enter',
    'Escape', 'Backspace', 'Delete', ' ',
]);

function isForApp(event) {
    if (event.key === 'Control' || event.key === 'Shift') return true; // SDL keeps count of them
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    return navigationKeys.has(event.key) || [...event.key].length === 1;
}

const historyKeys = new Set(['z', 'y']);

function focusable() {
    const all = document.querySelectorAll('a[href], button, input, textarea, summary, [tabindex="0"]');
    return [...all].filter((element) => element.checkVisibility?.({ visibilityProperty: true }) ?? true);
}

// To the next or the previous thing in the page after the canvas.
export function leaveCanvas(canvas, direction) {
    const all = focusable();
    const next = all[all.indexOf(canvas) + (direction < 0 ? -1 : 1)];
    if (next) next.focus();
    else canvas.blur();
}

export class InputFilter {
    // `stage` is the canvas' parent; `isActive` is false for an embed that nobody has clicked.
    constructor(stage, canvas, app, agent, isActive) {
        this.canvas_ = canvas;
        this.app_ = app;
        this.agent_ = agent;
        this.isActive_ = isActive;
        const listen = (type, handler) =>
            stage.addEventListener(type, handler.bind(this), { capture: true, passive: false });
        listen('keydown', this.keyDown_);
        listen('keypress', this.keyOther_);
        listen('keyup', this.keyOther_);
        listen('wheel', this.wheel_);
        for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel']) listen(type, this.touch_);
        canvas.addEventListener('focus', () => this.focused_());
        canvas.addEventListener('pointerdown', (event) => {
            // Outside of the canvas a drag goes on; without this SDL would lose it.
            if (event.pointerType === 'mouse') canvas.setPointerCapture(event.pointerId);
            if (this.isActive_()) canvas.focus({ preventScroll: true });
        });
        document.addEventListener('keydown', (event) => {
            this.cameByTab_ = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : 0;
        }, { capture: true });
        document.addEventListener('pointerdown', () => { this.cameByTab_ = 0; }, { capture: true });
        document.addEventListener('paste', (event) => this.paste_(event));
        document.addEventListener('copy', (event) => this.copy_(event));
        document.addEventListener('cut', (event) => this.copy_(event));
    }

    focused_() {
        if (this.cameByTab_) this.app_.tab(this.cameByTab_);
        this.cameByTab_ = 0;
        this.app_.wake();
    }

    keyDown_(event) {
        if (!this.isActive_()) {
            event.stopImmediatePropagation();
            return;
        }
        if (event.key === 'Tab') {
            event.stopImmediatePropagation();
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            this.cameByTab_ = 0;
            if (this.app_.tab(event.shiftKey ? -1 : 1)) event.preventDefault();
            return;
        }
        if (event.key === 'Process') {
            // An input method has begun to compose: it needs a real field.
            event.stopImmediatePropagation();
            if (this.app_.wantsText()) this.agent_.takeFocus();
            return;
        }
        // Undo is the explorer's own, outside of its fields too.
        const key = event.key.toLowerCase();
        const editing = (event.ctrlKey || event.metaKey) && !event.altKey &&
            (historyKeys.has(key) || (key === 'a' && this.app_.wantsText()));
        if (isForApp(event) && event.key.length === 1 && !this.app_.wantsText()) this.app_.typed(event.key);
        if (!isForApp(event) && !editing) event.stopImmediatePropagation();
    }

    keyOther_(event) {
        if (!this.isActive_() || event.key === 'Tab') event.stopImmediatePropagation();
    }

    wheel_(event) {
        // The browser tells a pinch on a touchpad as a wheel with Control.
        if (event.ctrlKey && this.isActive_() &&
            this.app_.zoom(event.offsetX, event.offsetY, Math.exp(-event.deltaY / 200))) {
            event.preventDefault();
            event.stopImmediatePropagation();
            return;
        }
        const inside = this.isActive_() && !event.ctrlKey &&
            this.app_.wantsWheel(event.offsetX, event.offsetY, event.deltaY);
        if (!inside) event.stopImmediatePropagation();
    }

    touch_(event) {
        if (this.isActive_() && event.touches.length === 2 && this.pinch_(event)) {
            event.preventDefault();
            event.stopImmediatePropagation();
            return;
        }
        if (event.touches.length < 2) this.spread_ = 0;
        // Elsewhere two fingers are the browser's pinch.
        if (!this.isActive_() || event.touches.length > 1) event.stopImmediatePropagation();
    }

    // Two fingers over a figure with dates bring them closer or further.
    pinch_(event) {
        const [a, b] = event.touches;
        const spread = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
        const box = this.canvas_.getBoundingClientRect();
        const factor = this.spread_ > 0 ? spread / this.spread_ : 1;
        const x = (a.clientX + b.clientX) / 2 - box.left;
        const y = (a.clientY + b.clientY) / 2 - box.top;
        if (!this.app_.zoom(x, y, factor)) return false;
        this.spread_ = spread;
        return true;
    }

    hasFocus_() {
        return document.activeElement === this.canvas_ || document.activeElement?.id === 'text-agent';
    }

    paste_(event) {
        if (!this.hasFocus_() || !this.app_.wantsText()) return;
        event.preventDefault();
        const text = event.clipboardData.getData('text/plain');
        // A field takes no letters while Control is down, and whoever pastes still holds it.
        const release = { key: 'Control', code: 'ControlLeft', keyCode: 17, which: 17, location: 1 };
        this.canvas_.dispatchEvent(new KeyboardEvent('keyup', { ...release, bubbles: true, cancelable: true }));
        requestAnimationFrame(() => requestAnimationFrame(() => this.app_.insertText(text)));
    }

    copy_(event) {
        if (!this.hasFocus_()) return;
        const text = this.app_.selectedText();
        if (!text) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', text);
        if (event.type === 'cut') this.app_.key('Delete', true);
    }
}
