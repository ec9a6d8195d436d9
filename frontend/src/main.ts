/** Where the page begins. */
import { mount } from "svelte";
import "./styles/tokens.css";
import "./styles/app.css";
import "./styles/page.css";
// After the styles, so that a component can say otherwise.
import App from "./App.svelte";

const target = document.getElementById("stemma");
if (target !== null) mount(App, { target });
