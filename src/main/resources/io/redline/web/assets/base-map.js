// What lies under the layers: Tianditu by the operator's own key, a tile service of the bureau's own, or a file of squares.
// A service is the only thing a page asks another server for.
import { byId } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { vectors } from "/assets/base-vectors.js";

const { ol } = window;
export const BASE = "base";

/** Squares of 256 pixels over degrees. What the grid counts as level 0, two squares, is the service's matrix 1. */
const squares = () => ol.tilegrid.createXYZ({ extent: [-180, -90, 180, 90], maxZoom: 17, maxResolution: 180 / 256 });

/** @param settings key and addresses, or null for no base map; @param projection EPSG:4490 */
export function base(settings, projection) {
  if (!settings) return [];
  if (settings.vector) return [vectors(settings, projection)];
  if (settings.tiles) return [own(settings, projection)];
  return ["vec", "cva"].map((kind) => {
    const source = new ol.source.XYZ({ projection, tileGrid: squares(), tileUrlFunction: ([z, x, y]) => address(settings, kind, z, x, y) });
    source.on("tileloaderror", failed);
    const layer = new ol.layer.Tile({ source });
    layer.set("id", BASE);
    return layer;
  });
}

/** Pictures by their address, in Web Mercator (drawn anew for degrees) or in degrees. */
function own({ tiles, grid, shallowest, deepest }, projection) {
  const degrees = grid === "degrees";
  const source = new ol.source.XYZ({
    urls: tiles,
    projection: degrees ? projection : "EPSG:3857",
    tileGrid: degrees ? squares() : undefined,
    minZoom: shallowest, maxZoom: deepest ?? 18, transition: 0,
  });
  source.on("tileloaderror", failed);
  const layer = new ol.layer.Tile({ source });
  layer.set("id", BASE);
  return layer;
}

function address({ key, addresses }, kind, z, x, y) {
  const host = addresses[(x + y) % addresses.length];
  return `${host}/${kind}_c/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${kind}&STYLE=default&TILEMATRIXSET=c&FORMAT=tiles`
    + `&TILEMATRIX=${z + 1}&TILEROW=${y}&TILECOL=${x}&tk=${encodeURIComponent(key)}`;
}

/** The layers are the map; without the base it only looks emptier. */
function failed() {
  const said = byId("base-said");
  if (said) said.textContent = say("base-map.not-loaded-everything-else");
}
