// The reading core as a function: the arguments, input and files of a command in, what it prints out.
// The same for Node while building, for a worker in the browser, and for tests.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Core {
    constructor(module) {
        this.module_ = module;
    }

    // `factory` is the core module's default export.
    static async open(factory, options = {}) {
        return new Core(await factory(options));
    }

    // `files` are [{name, text}], all that the command can see besides `input`. Returns {code, out, err}:
    // the exit code and what the command wrote.
    run(args, { input = '', files = [] } = {}) {
        const request = this.write_(JSON.stringify({ args, files }));
        const given = this.write_(input);
        const code = this.module_._communique_run(request.place, request.size, given.place, given.size);
        this.module_._free(request.place);
        this.module_._free(given.place);
        return { code, out: this.read_('output'), err: this.read_('errors') };
    }

    write_(text) {
        const bytes = encoder.encode(text);
        const place = this.module_._malloc(bytes.length || 1);
        this.module_.HEAPU8.set(bytes, place);
        return { place, size: bytes.length };
    }

    read_(name) {
        const begin = this.module_[`_communique_${name}`]();
        return decoder.decode(this.module_.HEAPU8.subarray(begin, begin + this.module_[`_communique_${name}_size`]()));
    }
}
