// Reads a calendar on standard input with ical.js and prints its events as JSON, the way a
// calendar program sees them: instants in seconds since 1970, and the texts.
"use strict";

const ICAL = require("ical.js");
const fs = require("node:fs");

const kalender = new ICAL.Component(ICAL.parse(fs.readFileSync(0, "utf8")));
const händelser = kalender.getAllSubcomponents("vevent").map((del) => {
  const h = new ICAL.Event(del);
  const kategorier = del.getFirstProperty("categories");
  return {
    uid: h.uid,
    start: h.startDate.toUnixTime(),
    slut: h.endDate.toUnixTime(),
    heldag: h.startDate.isDate,
    titel: h.summary,
    plats: h.location || "",
    text: h.description || "",
    status: del.getFirstPropertyValue("status") || "",
    kategorier: kategorier ? kategorier.getValues() : [],
  };
});
process.stdout.write(
  JSON.stringify({ namn: kalender.getFirstPropertyValue("name"), händelser }),
);
