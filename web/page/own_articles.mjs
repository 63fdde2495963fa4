// The dialog for the reader's own articles: paste one, or open files or a folder. They are read by the
// core in a worker of this page; nothing is sent anywhere. Each file that cannot be read is named with
// the reason, and the others go on. A project file brings its articles, corrections and view.

const largestBytes = 20e6;
const readable = /\.(txt|text|html?|json|jsonl|md)$/i;

// `say` puts the words into the language spoken.
const form = (say) => `
<form method="dialog">
<h2>${say('Read your own articles')}</h2>
<p>${say('They stay on this machine: the page reads them itself and sends nothing.')}</p>
<label for="own-text">${say('Paste an article')}</label>
<textarea id="own-text" spellcheck="false"></textarea>
<div class="row">
<div><label for="own-title">${say('Title, if it has one')}</label><input id="own-title" type="text"></div>
<div><label for="own-date">${say('Published on, if you know')}</label><input id="own-date" type="date"></div>
<div><label for="own-url">${say('Web address, if it has one')}</label><input id="own-url" type="url"></div>
<button type="button" class="primary" id="own-read">${say('Read it')}</button>
</div>
<div class="row">
<div><label for="own-files">${say('Or open files (text, HTML, JSON) or a saved project')}</label>
<input id="own-files" type="file" multiple accept=".txt,.text,.md,.html,.htm,.json,.jsonl,text/*,application/json"></div>
<div><label for="own-folder">${say('Or a folder')}</label><input id="own-folder" type="file" webkitdirectory></div>
</div>
<div id="own-progress" hidden><progress max="1" value="0" aria-label="${say('Reading files')}"></progress>
<button type="button" id="own-cancel">${say('Stop')}</button></div>
<ul class="results" id="own-results" role="status"></ul>
<div class="row"><button>${say('Close')}</button><button type="button" id="own-save">${say('Save all as a project file')}</button></div>
</form>`;

export class OwnArticles {
    // `page` has accept(json), openView(address), note(text), saveProject(), takeWorker(), stopWorker(),
    // words(), which gives what says a text in the language spoken.
    constructor(page) {
        this.page_ = page;
        this.read_ = [];
        this.queue_ = [];
        this.done_ = 0;
        this.views_ = [];
        this.dialog_ = document.createElement('dialog');
        document.body.append(this.dialog_);
    }

    // Fills the dialog anew when the language is another one than when it was last open.
    async speak_() {
        if (this.busy_ || this.dialog_.lang === document.documentElement.lang) return;
        this.say_ = await this.page_.words();
        this.dialog_.lang = document.documentElement.lang;
        this.dialog_.setAttribute('aria-label', this.say_('Read your own articles'));
        this.dialog_.innerHTML = form(this.say_);
        this.part_('read').addEventListener('click', () => this.readPasted_());
        this.part_('save').addEventListener('click', () => this.page_.saveProject());
        this.part_('cancel').addEventListener('click', () => this.stop_());
        for (const name of ['files', 'folder']) {
            this.part_(name).addEventListener('change', ({ target }) => {
                this.addFiles_([...target.files]);
                target.value = '';
            });
        }
    }

    async open(files) {
        await this.speak_();
        if (!this.dialog_.open) this.dialog_.showModal();
        if (files.length) this.addFiles_(files);
    }

    part_(name) {
        return this.dialog_.querySelector(`#own-${name}`);
    }

    readPasted_() {
        const text = this.part_('text').value;
        if (!text.trim()) {
            this.part_('text').focus();
            return;
        }
        const title = this.part_('title').value.trim() || this.say_('Pasted article');
        const published = this.part_('date').value || undefined;
        const url = this.part_('url').value.trim() || undefined;
        const article = JSON.stringify({ title, published, url, text });
        this.add_({ name: `${title}.json`, load: async () => new TextEncoder().encode(article) });
        this.part_('text').value = '';
        this.part_('title').value = '';
        this.part_('url').value = '';
    }

    addFiles_(files) {
        const several = files.length > 1;
        for (const file of files) {
            const name = file.webkitRelativePath || file.name;
            // A folder holds other things too; only a file that was picked by itself deserves a remark.
            if (!readable.test(file.name) && !file.type.startsWith('text/')) {
                if (!several) this.report_(name, this.say_('this kind of file is not read; text, HTML and JSON are'));
                continue;
            }
            if (file.size > largestBytes) {
                this.report_(name, this.say_('{size} MB is more than the 20 MB read at once', { size: Math.round(file.size / 1e6) }));
                continue;
            }
            this.add_({ name, load: async () => new Uint8Array(await file.arrayBuffer()) });
        }
    }

    add_(item) {
        this.queue_.push(item);
        this.showProgress_();
        if (!this.busy_) this.work_();
    }

    async work_() {
        this.busy_ = true;
        while (this.queue_.length) {
            const item = this.queue_.shift();
            try {
                await this.readOne_(item);
            } catch (error) {
                this.report_(item.name, error.message);
            }
            ++this.done_;
            this.showProgress_();
        }
        this.busy_ = false;
        this.done_ = 0;
        this.show_();
        this.showProgress_();
    }

    show_() {
        if (this.read_.length) this.page_.accept(JSON.stringify(this.read_));
        this.read_ = [];
        for (const view of this.views_) this.page_.openView(view);
        this.views_ = [];
    }

    // A project without articles of its own has nothing for the core to read.
    takeProject_(name, bytes) {
        if (!name.endsWith('.json')) return false;
        let project;
        try {
            project = JSON.parse(new TextDecoder().decode(bytes));
        } catch {
            return false; // the core says what is wrong with it
        }
        if (!String(project?.format).startsWith('communique.project/')) return false;
        if (project.format !== 'communique.project/1') throw new Error(this.say_('this project was saved by a newer communiqué'));
        const fixes = (project.corrections ?? []).map(({ fix }) => `fix=${fix}`).join('&');
        this.views_.push(`${project.state ?? ''}#${fixes || 'fix='}`);
        const count = project.articles?.length ?? 0;
        this.report_(name, this.say_('a project; articles: {articles}, corrections: {corrections}',
            { articles: count, corrections: project.corrections?.length ?? 0 }));
        return count === 0;
    }

    async readOne_({ name, load }) {
        const bytes = await load();
        if (this.takeProject_(name, bytes)) return;
        const answer = await this.ask_({ name, bytes });
        if (answer.error) throw new Error(answer.error);
        if (answer.remarks) this.report_(name, answer.remarks);
        for (const article of JSON.parse(answer.articles)) {
            this.read_.push(article);
            const { document, facts } = article;
            this.report_(document.title || name, this.say_('meetings: {meetings}, reported counts: {counts}, trade figures: {figures}',
                { meetings: facts.meetings.length, counts: facts.counts.length, figures: facts.figures.length }));
        }
    }

    ask_(message) {
        const worker = this.page_.takeWorker();
        return new Promise((resolve, reject) => {
            this.rejectAnswer_ = reject;
            worker.onmessage = ({ data }) => { if (data.id === undefined) resolve(data); };
            worker.onerror = () => reject(new Error(this.say_('the reading core could not be loaded; try again')));
            worker.postMessage(message, [message.bytes.buffer]);
        });
    }

    stop_() {
        this.queue_ = [];
        this.page_.stopWorker();
        this.rejectAnswer_?.(new Error(this.say_('stopped')));
    }

    report_(name, text) {
        const line = document.createElement('li');
        const strong = document.createElement('strong');
        strong.textContent = name;
        line.append(strong, `: ${text}`);
        this.part_('results').append(line);
    }

    showProgress_() {
        const all = this.done_ + this.queue_.length + (this.busy_ ? 1 : 0);
        this.part_('progress').hidden = !this.busy_;
        this.dialog_.querySelector('progress').value = all ? this.done_ / all : 1;
    }
}
