// Rough measures for the map's ruler; what is printed in a report is measured by the server on the ellipsoid.
const RADIUS = 6371008.8;
const rad = Math.PI / 180;

export function metresBetween([lon1, lat1], [lon2, lat2]) {
  const h = Math.sin((lat2 - lat1) * rad / 2) ** 2 + Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin((lon2 - lon1) * rad / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.sqrt(h));
}

export function areaHectares(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++)
    sum += (ring[i][0] - ring[i - 1][0]) * rad * (2 + Math.sin(ring[i - 1][1] * rad) + Math.sin(ring[i][1] * rad));
  return Math.abs(sum * RADIUS * RADIUS / 2) / 10000;
}

/** 105.060541° E 28.764134° N · 105°03′37.9″ 28°45′50.9″ */
export function degrees([longitude, latitude]) {
  return `${longitude.toFixed(6)}° E ${latitude.toFixed(6)}° N　${sexagesimal(longitude)} ${sexagesimal(latitude)}`;
}

function sexagesimal(value) {
  const tenths = Math.round(Math.abs(value) * 36000);
  const d = Math.floor(tenths / 36000);
  const m = Math.floor((tenths % 36000) / 600);
  const s = (tenths % 600) / 10;
  return `${d}°${String(m).padStart(2, "0")}′${s.toFixed(1).padStart(4, "0")}″`;
}
