// Asserts that the packaged extension holds these files and no others.
const assert = require("node:assert/strict");
const fs = require("node:fs");

const EXPECTED = [
  "[Content_Types].xml",
  "extension.vsixmanifest",
  "extension/out/extension.js",
  "extension/package.json",
  "extension/package.nls.json",
  "extension/package.nls.zh-cn.json",
  "extension/readme.md",
];

/** The names in a zip file's central directory. */
function names(data) {
  const found = [];
  const end = data.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = data.readUInt32LE(end + 16);
  while (data.readUInt32LE(at) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset));
    found.push(data.toString("utf8", at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return found;
}

assert.deepEqual(names(fs.readFileSync(process.argv[2])).sort(), EXPECTED);
console.log(`${EXPECTED.length} files, as expected`);
