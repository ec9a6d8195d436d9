/** How the page is built, and how it is served while somebody works on it. */
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { mockCase } from "./mock/plugin.ts";

export default defineConfig({
	base: "./",
	plugins: [svelte(), mockCase()],
	build: {
		outDir: "../src/stemma/web/static",
		emptyOutDir: true,
		target: "es2023",
		// A data: address or an inline script would need a hole in the Content-Security-Policy.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
	},
});
