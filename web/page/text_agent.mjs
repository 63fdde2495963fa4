// A one-pixel text field beside the canvas that takes the focus while a field inside the explorer is in
// use: only a real field brings up a phone's keyboard and an input method's candidates. With a
// plain keyboard the canvas keeps the focus, because there the explorer's own editing keys work.

const forwarded = new Set([
    'Backspace', 'Delete', 'Enter', 'Escape', 'Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown',
    'Home', 'End',
]);

export class TextAgent {
    constructor(stage, canvas, app) {
        this.canvas_ = canvas;
        this.app_ = app;
        this.field_ = Object.assign(document.createElement('input'), {
            id: 'text-agent', type: 'text', autocomplete: 'off', spellcheck: false, tabIndex: -1,
        });
        this.field_.setAttribute('aria-label', 'Text for the explorer’s search field');
        this.field_.setAttribute('autocapitalize', 'off');
        stage.append(this.field_);
        this.field_.addEventListener('input', (event) => this.input_(event));
        this.field_.addEventListener('compositionend', () => this.take_());
        this.field_.addEventListener('keydown', (event) => this.keyDown_(event));
        this.field_.addEventListener('keyup', (event) => {
            if (forwarded.has(event.key) && event.key !== 'Tab') this.app_.key(event.key, false);
        });
    }

    // Called by the explorer when one of its fields gains or loses the focus.
    setActive(active, x, y, height) {
        if (active) {
            Object.assign(this.field_.style, {
                left: `${x}px`, top: `${y}px`, height: `${Math.max(1, height)}px`,
            });
            if (matchMedia('(pointer: coarse)').matches) this.takeFocus();
        } else if (document.activeElement === this.field_) {
            this.canvas_.focus({ preventScroll: true });
        }
    }

    takeFocus() {
        if (document.activeElement !== this.field_) this.field_.focus({ preventScroll: true });
    }

    input_(event) {
        if (!event.isComposing) this.take_();
    }

    take_() {
        const text = this.field_.value;
        this.field_.value = '';
        if (text) this.app_.insertText(text);
    }

    keyDown_(event) {
        if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
        if (!forwarded.has(event.key)) return;
        if (event.key === 'Tab') {
            if (!this.app_.tab(event.shiftKey ? -1 : 1)) {
                this.canvas_.focus({ preventScroll: true }); // from here the browser goes on by itself
                return;
            }
        } else {
            this.app_.key(event.key, true);
        }
        event.preventDefault();
    }
}
