/** The first act of the page: to ask for what its address shows, while the rest is on its way. */
import { read } from "./address";
import { one, pictureOf, route } from "./api";
import { ahead, pictureAhead } from "./api/ahead";
import { firstDpi } from "./viewer/zoom";

const address = read(location.hash);
if (address.view === "page") {
	const { document, page, face, beside } = address;
	const pictured = (face === "own" || face === "picture") && beside === null;
	if (pictured) pictureAhead(pictureOf(document, page, firstDpi(innerWidth, devicePixelRatio)));
	ahead(route(`${one(document)}/pages/${page}`));
	ahead(route(one(document)));
}
