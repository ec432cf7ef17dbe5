// Reads a calendar on standard input with node-ical and prints its events as JSON: instants in
// seconds since 1970, and the texts.
"use strict";

const ical = require("node-ical");
const fs = require("node:fs");

const text = (värde) => (värde && värde.val !== undefined ? värde.val : värde) || "";
const sekunder = (tid) => Math.round(tid.getTime() / 1000);

const delar = Object.values(ical.sync.parseICS(fs.readFileSync(0, "utf8")));
const händelser = delar.filter((del) => del.type === "VEVENT").map((h) => ({
  uid: h.uid,
  start: sekunder(h.start),
  slut: sekunder(h.end),
  heldag: h.datetype === "date",
  titel: text(h.summary),
  plats: text(h.location),
  text: text(h.description),
  status: text(h.status),
}));
process.stdout.write(JSON.stringify({ händelser }));
