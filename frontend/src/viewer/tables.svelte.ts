/** The tables of the document that the viewer shows. */
import type { PageAddress } from "../address";
import type { CellSeen, TableSeen, TablesListed } from "../api/records";
import { readTables } from "../api/tables";
import { Asking } from "../asking.svelte";
import { shared } from "../state.svelte";
import { cellAt, placeIn } from "./cells";

export class TablesIn {
	readonly #asking = new Asking<TablesListed>();

	/** Read the tables of a document, and of each that it becomes. */
	constructor(document: () => string) {
		$effect(() => {
			const asked = document();
			void this.#asking.ask((signal) => readTables(asked, signal));
		});
	}

	/** The tables, null while they are not here. */
	get listed(): TablesListed | null {
		return this.#asking.answer;
	}

	get all(): readonly TableSeen[] {
		return this.listed?.tables ?? [];
	}

	/** The cell that an address lights. */
	cell(address: PageAddress): CellSeen | undefined {
		return cellAt(this.all, address.page, placeIn(address.grid));
	}

	/** Light a cell; without one, lay the tables over the page or take them off. */
	show(address: PageAddress, grid = address.grid === "" ? "on" : ""): void {
		shared.go({ ...address, grid }, true);
	}
}
