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
        const bytes = encoder.encode(JSON.stringify({ args, input, files }));
        const request = this.module_._malloc(bytes.length);
        this.module_.HEAPU8.set(bytes, request);
        const code = this.module_._communique_run(request, bytes.length);
        this.module_._free(request);
        return { code, out: this.read_('output'), err: this.read_('errors') };
    }

    read_(name) {
        const begin = this.module_[`_communique_${name}`]();
        return decoder.decode(this.module_.HEAPU8.subarray(begin, begin + this.module_[`_communique_${name}_size`]()));
    }
}
