/** How the page is built, and how it is served while somebody works on it. */
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

/** A running `stemma serve`, as it prints "For programs": its address, and the key in the file. */
const { STEMMA_ADDRESS = "http://127.0.0.1:1", STEMMA_KEY = "" } = process.env;

export default defineConfig({
	base: "./",
	plugins: [svelte()],
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
	},
});
