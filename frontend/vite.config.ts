/** How the page is built, and how it is served while somebody works on it. */
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";

/** A running `stemma serve`, as it prints "For programs": its address, and the key in the file. */
const { STEMMA_ADDRESS = "http://127.0.0.1:1", STEMMA_KEY = "" } = process.env;

/** Puts the first act before the script of the page, which is still on its way when it begins. */
const firstAct: Plugin = {
	name: "first-act",
	transformIndexHtml: {
		order: "post",
		handler: (_, { bundle = {} }) =>
			Object.values(bundle)
				.filter((file) => file.type === "chunk" && file.isEntry && file.name === "first")
				.map((file) => ({
					tag: "script",
					attrs: { type: "module", crossorigin: true, src: `./${file.fileName}` },
					injectTo: "head-prepend",
				})),
	},
};

export default defineConfig({
	base: "./",
	plugins: [svelte(), firstAct],
	server: {
		proxy: {
			"/api": {
				target: STEMMA_ADDRESS,
				changeOrigin: true,
				headers: { authorization: `Bearer ${STEMMA_KEY}`, origin: STEMMA_ADDRESS },
			},
		},
	},
	build: {
		outDir: "../src/stemma/web/static",
		emptyOutDir: true,
		target: "es2023",
		// A data: address or an inline script would need a hole in the Content-Security-Policy.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		rolldownOptions: { input: ["index.html", "src/first.ts"] },
	},
});
