import type { AddressWords } from "./addressWords";

export const en: AddressWords = {
  kinds: `st: street st str
ave: avenue ave av
rd: road rd
blvd: boulevard blvd blv
ln: lane ln la
dr: drive dr drv
ct: court ct
pl: place plz plaza pl
sq: square sq
hwy: highway hwy
cres: crescent cres cr cct circuit
pkwy: parkway pkwy
ter: terrace ter tce
cl: close cl
n: north n
s: south s
e: east e
w: west w
ne: northeast ne
nw: northwest nw
se: southeast se
sw: southwest sw
1st: first 1st
2nd: second 2nd
3rd: third 3rd
4th: fourth 4th
5th: fifth 5th
6th: sixth 6th
7th: seventh 7th
8th: eighth 8th
9th: ninth 9th
10th: tenth 10th
mt: mount mt
saint: saint`,
  house: "no number house",
  flat: "flat apt apartment unit suite ste room rm",
  block: "bldg building block",
  place: "",
  countries: "usa us uk england australia canada",
};
