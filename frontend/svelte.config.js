/** The settings of the Svelte compiler: runes everywhere, so that no file falls back to the old reactivity. */
export default { compilerOptions: { runes: true } };
