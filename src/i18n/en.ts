import type { CheckId } from "../core/checks/runChecks";
import type { InputErrorCode } from "../core/errors";
import type { LinkWay } from "../core/matches/ways";
import type { MetricId } from "../core/metrics/compute";
import type { LeftOutReason } from "../core/metrics/leftOut";
import type { SegmentsReportKey } from "../core/reports/segmentsTexts";
import type { AbcClass } from "../core/segments/abc";
import type { ClassificationId } from "../core/segments/classifyAll";
import type { RfmSegment } from "../core/segments/rfmMap";
import type { Text } from "./text";

/** Texts every language must have; a new error code, metric or segment without a text does not compile. */
type Required = Record<
  | `check.${CheckId}`
  | `check.${CheckId}.why`
  | `error.${InputErrorCode}`
  | `metric.${MetricId | ClassificationId | "r" | "f" | "m" | "cumulativeShare"}`
  | `segment.${RfmSegment}`
  | `segment.${RfmSegment}.meaning`
  | `abc.${AbcClass}`
  | `abc.${AbcClass}.meaning`
  | `leftOut.${LeftOutReason}`
  | `link.${LinkWay | "none"}`
  | SegmentsReportKey,
  Text
>;

export const en = {
  // --- errors
  "error.abc.cutoffs": "The shares must rise: 0 < {a} < {b} < 1",
  "error.abc.value": "Row {row} has no usable amount",
  "error.file.notZip":
    "This is not an Excel workbook (.xlsx or .xlsm). If it opens in Excel, save it there as “Excel Workbook (.xlsx)” and open that file.",
  "error.file.truncated": "The file is cut short: its end is missing. Copy or download it again.",
  "error.file.encrypted":
    "The file is protected with a password. Open it in Excel, remove the password under File → Info → Protect Workbook → Encrypt with Password, and save it.",
  "error.file.xls":
    "This is a workbook in the old .xls format. Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
  "error.file.xlsb":
    "This is a binary workbook (.xlsb). Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
  "error.file.notWorkbook":
    "The file is of another kind: there is no Excel workbook in it. Choose an .xlsx or .xlsm file.",
  "error.file.bomb":
    "The file was not opened because it would fill the memory: a part of it unpacks to more than {ratio} times its size, or all of it to more than {totalMb} MB. Open it in Excel, delete what is not needed, and save it.",
  "error.file.dtd":
    "The file was not opened for safety: “{part}” inside it holds a document type declaration, which Excel never writes. Open it in Excel and save it again.",
  "error.file.damaged":
    "The file is damaged: “{part}” inside it cannot be read. Open it in Excel, let Excel repair it, and save it; or take an earlier copy.",
  "error.write.occupied":
    "The report on the sheet “{sheet}” would grow over cell {cell}, which holds something of yours. Move it aside or below, then run again; nothing was written.",
  "error.write.changed":
    "The sheet “{sheet}” was changed in the meantime, so nothing was written. Run again to work with its present content.",
  "error.undo.nothing": "There is no run to undo in this workbook.",
  "error.undo.columnChanged":
    "The column “{heading}” on the sheet “{sheet}” was edited after the run. Undoing would lose those edits, so nothing was changed. Copy what you need elsewhere and delete the column by hand.",
  "error.undo.rowsMoved":
    "The rows of the sheet “{sheet}” were sorted or moved after the run, so the former values of “{heading}” no longer fit their rows. Nothing was changed; run Segment again instead.",
  "error.undo.sheetChanged":
    "Something was changed or added on the sheet “{sheet}” after the run. Undoing would lose it, so nothing was changed. Copy what you need elsewhere and try again.",
  "error.undo.columnMoved":
    "Columns of yours now stand between the columns this run added to the table “{table}” on the sheet “{sheet}”. Move them back to the left of the added ones, then undo.",
  "error.file.notFound": "There is no file {file}. Check the name and the folder.",
  "error.file.unreadable":
    "The file {file} cannot be read ({reason}). Check that it is a file and that you may open it.",
  "error.file.unwritable":
    "The file {file} cannot be written ({reason}); what was there is unchanged. Close it in other programs or choose another folder with --out.",
  "error.file.kind":
    "The file {file} is of a kind Klientela does not open. It opens .xlsx, .xlsm and .csv: save the file as one of these.",
  "error.rfm.breaks":
    "The limits for the {metric} score must be four rising numbers, but they are: {breaks}. Put the smallest first.",
  "error.rfm.map":
    "The segment map must name exactly one segment for each pair of scores; recency {r} with frequency {f} has {count}.",
  "error.write.fileChanged":
    "Another program has changed the file {file} in the meantime, so nothing was written. Run again.",
  "error.book.noOrders":
    "No sheet of {file} was recognised as orders. Each row should be an order with a day, a customer and an amount. Name the sheet with --orders or point it out in the pane.",
  "error.book.questions": {
    one: "{count} thing only you can decide; nothing was written.{questions}",
    other: "{count} things only you can decide; nothing was written.{questions}",
  },
  "error.write.arrayFormula":
    "Cell {cell} on the sheet “{sheet}” is part of an array formula or a data table, which Excel only changes as a whole. Delete that formula or move it, then try again.",
  "error.write.textTooLong":
    "The text for cell {cell} on the sheet “{sheet}” is too long: a cell holds at most {limit} characters. Shorten it in the source.",
  "error.write.tooManyStyles":
    "The workbook has too many cell formats: Excel allows {limit}. Clear the formatting you do not need, save, and try again.",
  "error.write.outside":
    "The result does not fit on the sheet “{sheet}”: a sheet has 1,048,576 rows and 16,384 columns. Delete or move what stands at its edge.",
  "error.write.sheetName":
    "“{sheet}” cannot be the name of a sheet. A name has 1 to 31 characters, none of [ ] : * ? / \\ and no apostrophe at either end; “History” is reserved by Excel.",
  "error.write.sheetTaken": "There is a sheet “{sheet}” already. Rename it and try again.",
  "error.write.noSheet":
    "The workbook has no worksheet “{sheet}”. It may have been renamed or deleted; open the workbook again.",
  "error.write.noTable":
    "There is no table “{table}” on the sheet “{sheet}” any more. Open the workbook again.",
  "error.write.lastSheet": "A workbook needs a visible sheet. Unhide one or add one, then try again.",
  "error.write.tableHeading":
    "Cell {cell} on the sheet “{sheet}” cannot be the heading of a table column: a heading is a text, and no two are alike. Change it and try again.",
  "error.write.tableOverlap":
    "On the sheet “{sheet}” the table would meet another table, merged cells or a filter at {area}. Move them or make room, then try again.",
  "error.write.tableName":
    "The name “{table}” is taken in this workbook. Rename the table or the name it belongs to.",
  "error.csv.nul":
    "{file} is not a text file: it holds bytes no text has. If it is a workbook, save it as .xlsx; otherwise export it again as CSV in UTF-8.",
  "error.csv.empty": "{file} is empty. Export it again, with the headings in the first row.",
  "error.csv.quote":
    "In {file} a quotation mark opens on line {line} and is never closed, so the rows after it cannot be told apart. Close or delete it, or export the file again.",
  "error.table.empty": "There is nothing on the sheet “{sheet}”. Choose a sheet with headings and rows.",
  "error.map.sheet": "There is no sheet “{sheet}”. The sheets are: {sheets}.",
  "error.map.role": "There is no role “{role}”. The roles are: {roles}.",
  "error.map.heading":
    "There is no heading “{heading}” on the sheet “{sheet}”. The headings there are: {headings}.",
  "error.write.headingOfTable":
    "Cell {cell} on the sheet “{sheet}” is the heading “{heading}” of an Excel table; formulas may use it by name. Rename it in Excel, which changes them along.",
  "error.excel.accessDenied":
    "Excel does not allow changes to this workbook. See whether it is open for reading only or locked by someone else.",
  "error.excel.editing": "A cell is being edited. Finish it with Enter or Esc and try again.",
  "error.excel.failed": "Excel could not answer ({reason}). Nothing was changed. Try again.",
  "error.excel.incomplete":
    "Excel did not give all cells of sheet “{sheet}”. Nothing was changed. Close other large workbooks and try again.",
  "error.excel.password":
    "Sheet “{sheet}” is protected with a password, and without it nothing can be written there. Nothing was changed.",
  "error.excel.structurePassword":
    "The structure of the workbook is protected with a password, so no sheets can be added or removed. Nothing was changed.",
  "error.excel.restored":
    "Excel stopped in the middle of writing ({reason}). Everything is as it was before. Try again.",
  "error.excel.notRestored":
    "Excel stopped in the middle of writing ({reason}), and the former state could not be restored yet. Do not edit the workbook: press “Restore”, or close it without saving.",
  "error.excel.unfinished":
    "An earlier run was interrupted in the middle of writing. Restore the workbook first, then run the command again.",
  "error.undo.cellChanged":
    "Cell {cell} on the sheet “{sheet}” was changed after the run. Undoing would lose that change, so nothing was changed. Put the written value back or correct the cells by hand.",
  "error.undo.sheetGone":
    "The sheet “{sheet}” is no longer in the workbook, so its cells cannot get their values back. If it was renamed, give it its former name and undo again.",
  "error.value.horizon":
    "{days} is not a horizon for customer value. Give a whole number of days from 1 to {most}, e.g. 365.",
  "error.value.discount":
    "{rate} is not a discount rate. Give a share from 0 to 1 per year, e.g. 0.1 for 10%.",
  "error.segment.settings":
    "The limits of “{segment}” must be numbers that rise: {names}. Put them right in the settings and run again.",
  "error.rules.shape":
    "The rule at {path} cannot be read: it needs either “all”, or “any”, or a column with exactly one comparison.",
  "error.rules.column":
    "The rule at {path} asks for the column “{column}”, which there is not. Choose one of those that are there.",
  "error.rules.operator":
    "The rule at {path}: the column “{column}” cannot be compared by “{operator}”. Possible here: {possible}.",
  "error.rules.value":
    "The rule at {path}: “{value}” does not fit the column “{column}”. Expected: {expected}.",
  "error.rules.name": "Every segment of your own needs a name, and no name may occur twice: “{name}”.",
  "error.dynamics.horizon": "A forecast can be made for {least} to {most} periods, not for {horizon}.",
  "error.dynamics.currency": "The orders have no amounts in {currency}. Choose one of: {currencies}.",
  "error.password.empty": "The password is empty. Type one, or leave the protection off.",
  "error.password.wrong":
    "The password is wrong. Mind capital letters and the language of the keyboard; nothing was changed.",
  "error.file.encryption":
    "The file is encrypted in a way Klientela does not know. Open it in Excel 2013 or newer, save it there, and try again.",
  "error.file.tampered":
    "The encrypted file is damaged or was changed by somebody after it was locked, so it was not opened. Take an earlier copy.",
  "error.file.oldFormat":
    "This is a file of an old Office format, or another kind of file, without an encrypted workbook in it. Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
  "error.csv.encoding": "The letters of {file} fit none of the encodings that can be told from the file itself. Choose the encoding, or export the file again as CSV in UTF-8.",
  "error.csv.tooLarge": "{file} is larger than {limit} GB, the most that can be read. Export it in parts, for instance by year.",
  "error.csv.tooManyRows": "{file} has more than {limit} rows, and an Excel sheet holds no more. Export it in parts, for instance by year.",
  "error.csv.ragged": "In {file} the row on line {line} does not fit the headings: fields in the row: {fields}, headings: {headings}. Nothing was imported. Put texts with separators or line breaks into quotation marks, or export the file again.",
  // --- segments and metrics
  "segment.champions": "Champions",
  "segment.champions.meaning":
    "Buy often and bought just now. Thank them, show them what is new first, and ask for a review.",
  "segment.loyal": "Loyal",
  "segment.loyal.meaning":
    "Come back again and again. Keep their habit: remember what they like and offer it in time.",
  "segment.potentialLoyalists": "Potential loyalists",
  "segment.potentialLoyalists.meaning":
    "Bought recently and more than once. One more good reason to return makes them regulars.",
  "segment.new": "New",
  "segment.new.meaning":
    "Have only just placed their first orders. Help them get started and invite them back soon.",
  "segment.promising": "Promising",
  "segment.promising.meaning":
    "Bought not long ago, but seldom so far. Remind them of yourself with something small and useful.",
  "segment.needAttention": "Need attention",
  "segment.needAttention.meaning":
    "Used to buy now and then, and the last order is some time ago. Ask how things are going and make an offer.",
  "segment.aboutToSleep": "About to sleep",
  "segment.aboutToSleep.meaning":
    "Bought little and are fading away. A reminder now costs less than winning them back later.",
  "segment.cannotLose": "Cannot lose them",
  "segment.cannotLose.meaning":
    "Were among your most frequent buyers and have gone quiet. Call them in person.",
  "segment.atRisk": "At risk",
  "segment.atRisk.meaning":
    "Ordered regularly, but have long stopped. Find out what went wrong and give them a reason to return.",
  "segment.hibernating": "Hibernating",
  "segment.hibernating.meaning":
    "Bought little and long ago. Write when there is a real occasion, and do not spend much on them.",
  "segment.noOrders": "No orders",
  "segment.noOrders.meaning":
    "Stand in the list without a single order up to this day. Check whether they are still waiting for an answer.",
  "abc.A": "A",
  "abc.A.meaning": "Bring the first {a}% of revenue",
  "abc.B": "B",
  "abc.B.meaning": "Up to {b}% of revenue",
  "abc.C": "C",
  "abc.C.meaning": "The rest",
  "metric.firstOrderDay": "First order",
  "metric.lastOrderDay": "Last order",
  "metric.recencyDays": "Days since last order",
  "metric.frequency": "Orders",
  "metric.monetary": "Revenue",
  "metric.averageOrder": "Average order",
  "metric.meanIntervalDays": "Days between orders",
  "metric.r": "R score",
  "metric.f": "F score",
  "metric.m": "M score",
  "metric.rfmSegment": "Segment",
  "metric.abc": "ABC class",
  "metric.cumulativeShare": "Cumulative share",
  "leftOut.cancelled": "Cancelled",
  "leftOut.noDay": "No readable date",
  "leftOut.noAmount": "No readable amount",
  "leftOut.afterAsOf": "Later than the as-of day",
  "leftOut.noCustomer": "No customer found",
  "link.id": "By customer number",
  "link.email": "By e-mail",
  "link.phone": "By phone",
  "link.name": "By name",
  "link.none": "No customer found",
  "made.customers.sheet": "Customers",
  // --- report
  "report.dayFormat": "d mmm yyyy",
  "report.total": "Total",
  "report.range.below": "less than {high}",
  "report.range.only": "{low}",
  "report.range.to": "{high} or fewer",
  "report.range.from": "{low} or more",
  "report.range.between": "{low} to {high}",
  "report.range.nobody": "nobody",
  "report.segments.sheet": "Segments",
  "report.segments.title": "Customer segments",
  "report.segments.headline": {
    one: "{share}% of revenue comes from {count} customer out of {total}",
    other: "{share}% of revenue comes from {count} customers out of {total}",
  },
  "report.segments.onlyOne": "There is only one customer, so there is nobody to compare with",
  "report.segments.noCustomers":
    "No customer has an order that counts. The lists below show which rows were left out and why",
  "report.segments.noRevenue":
    "There is no revenue to share out: returns take all of it, or the amounts are zero",
  "report.segments.asOf": "Counted to",
  "report.segments.madeBy": "Made with",
  "report.segments.version": "Klientela {version}",
  "report.segments.bySegment": "Who your customers are",
  "report.segments.byAbc": "Who brings the revenue (ABC)",
  "report.segments.scores": "What the scores mean",
  "report.segments.scoresNote":
    "Every customer with orders has three scores: 5 is the best. A score begins at the amount shown.",
  "report.segments.links": "How order rows found their customers",
  "report.segments.leftOut": "Rows left out",
  "report.segments.nothingLeftOut": "Nothing was left out: every row was counted.",
  "report.segments.recognised": "Which columns were used",
  "report.segments.place": "{sheet}, row {row}",
  "report.column.segment": "Segment",
  "report.column.customers": "Customers",
  "report.column.customersShare": "% of customers",
  "report.column.orders": "Orders",
  "report.column.revenue": "Revenue",
  "report.column.revenueShare": "% of revenue",
  "report.column.averageOrder": "Average order",
  "report.column.meaning": "Who they are and what to do",
  "report.column.abcClass": "Class",
  "report.column.limits": "Who they are",
  "report.column.score": "Score",
  "report.column.recencyDays": "Days since last order",
  "report.column.frequency": "Orders",
  "report.column.monetary": "Revenue",
  "report.column.way": "How",
  "report.column.rows": "Rows",
  "report.column.rowsShare": "% of rows",
  "report.column.reason": "Why",
  "report.column.firstPlace": "First of them",
  "report.column.role": "Used as",
  "report.column.sheet": "Sheet",
  "report.column.heading": "Column",
  "report.column.evidence": "Recognised",
  // --- checks
  "role.vatNumber": "VAT number",
  "role.kpp": "KPP (Russian tax registration code)",
  "role.ogrn": "OGRN (Russian company register number)",
  "role.snils": "SNILS (Russian insurance number)",
  "role.birthNumber": "Birth number",
  "role.iban": "IBAN",
  "role.consentDay": "Consent given on",
  "role.mailingConsent": "Consent to mailings",
  "role.mailingConsentDay": "Consent to mailings given on",
  "role.withdrawnDay": "Consent withdrawn on",
  "role.confirmedDay": "Last confirmed on",
  "role.currency": "Currency",
  "check.excelError": "Excel error in a cell",
  "check.excelError.why": "The cell shows {error}: its formula has no result.",
  "check.spaces": "Stray spaces or invisible characters",
  "check.spaces.why":
    "There are spaces around or doubled, or characters that do not print; Excel takes such a text for a different one.",
  "check.dateUnreadable": "Not a date",
  "check.dateUnreadable.why": "“{value}” is not a date.",
  "check.dateAmbiguous": "Day or month first?",
  "check.dateAmbiguous.why":
    "“{value}” can be two dates: it is not clear whether the day or the month comes first.",
  "check.dateAsText": "Date stored as text",
  "check.dateAsText.why": "The date is text: Excel cannot sort or filter by it.",
  "check.numberUnreadable": "Not a number",
  "check.numberUnreadable.why": "“{value}” is not a number.",
  "check.numberAsText": "Number stored as text",
  "check.numberAsText.why":
    "The number is text: Excel leaves it out of sums and does not find it as a number.",
  "check.lookAlikeLetters": "Letters of another alphabet",
  "check.lookAlikeLetters.why":
    "In “{word}” some letters are of another alphabet, though they look the same.",
  "check.duplicateId": "Same number for two customers",
  "check.duplicateId.why": "The number {id} already stands in row {first}.",
  "check.nameMissing": "Name missing",
  "check.nameMissing.why": "The row has no name, or only a word that stands for one.",
  "check.namesInOneCell": "Given name and surname in one cell",
  "check.namesInOneCell.why": "“{name}” is a given name and a surname in one cell; the other cell is empty.",
  "check.namesSwapped": "Given name and surname swapped",
  "check.namesSwapped.why":
    "In most rows these words stand the other way round: given name and surname seem to have changed places.",
  "check.emailSyntax": "E-mail address cannot be right",
  "check.emailSyntax.why": "No letter can reach “{value}”.",
  "check.emailDomain": "Mistyped e-mail domain",
  "check.emailDomain.why": "“{value}” is probably meant to end in {domain}.",
  "check.phoneInvalid": "Phone cannot be right",
  "check.phoneInvalid.why": "“{value}” is not a complete number of any country it could belong to.",
  "check.phoneAsNumber": "Phone stored as a number",
  "check.phoneAsNumber.why": "Excel took the phone for a number: the plus sign and leading zeros are gone.",
  "check.severalPhones": "Several phones in one cell",
  "check.severalPhones.why":
    "There are several phones in the cell, so a search by phone finds only one of them or none.",
  "check.phoneFormat": "Phones in one notation",
  "check.phoneFormat.why": "“{value}” is written differently from the one notation wished for.",
  "check.taxNumber": "Tax number cannot be right",
  "check.taxNumber.why":
    "“{value}” does not pass the check of such numbers: a digit is wrong, missing or too many.",
  "check.vatNumber": "VAT number cannot be right",
  "check.vatNumber.why":
    "“{value}” does not pass the check of such numbers: a digit is wrong, missing or too many.",
  "check.kpp": "KPP cannot be right",
  "check.kpp.why":
    "“{value}” does not pass the check of such numbers: a digit is wrong, missing or too many.",
  "check.ogrn": "OGRN cannot be right",
  "check.ogrn.why":
    "“{value}” does not pass the check of such numbers: a digit is wrong, missing or too many.",
  "check.snils": "SNILS cannot be right",
  "check.snils.why":
    "“{value}” does not pass the check of such numbers: a digit is wrong, missing or too many.",
  "check.birthNumber": "Birth number cannot be right",
  "check.birthNumber.why":
    "“{value}” does not pass the check of such numbers: a digit is wrong, missing or too many.",
  "check.iban": "IBAN cannot be right",
  "check.iban.why":
    "“{value}” does not pass the check of such numbers: a digit is wrong, missing or too many.",
  "check.lostZeros": "Lost zeros at the front",
  "check.lostZeros.why": "With zeros put back at its front the number is right: Excel has dropped them.",
  "check.kindContradiction": "Person or company?",
  "check.kindContradiction.why": "It says “{kind}”, but “{value}” says otherwise.",
  "check.birthDayFuture": "Birthday in the future",
  "check.birthDayFuture.why": "The birthday is later than today.",
  "check.birthDayTooOld": "Too old to be true",
  "check.birthDayTooOld.why": "By this date the customer is over {years} years old.",
  "check.birthDayLeap": "Born on 29 February",
  "check.birthDayLeap.why":
    "Three years out of four have no 29 February: choose the day to send greetings on.",
  "check.consentMissing": "Contact kept without consent",
  "check.consentMissing.why": "There is a phone or an e-mail address, but no consent to keeping it.",
  "check.consentUndated": "Consent without a date",
  "check.consentUndated.why": "Consent is noted, but not the day it was given.",
  "check.consentWithdrawn": "Consent withdrawn",
  "check.consentWithdrawn.why": "Consent was withdrawn, but the phone or e-mail address is still there.",
  "check.mailingConsentMissing": "No consent to mailings",
  "check.mailingConsentMissing.why":
    "There is a phone or an e-mail address, but no consent to mailings: leave this customer out of them.",
  "check.noCustomer": "Order without a customer",
  "check.noCustomer.why": "Nothing in the row says who bought.",
  "check.unknownCustomer": "Unknown customer",
  "check.unknownCustomer.why": "“{value}” is not among the customers.",
  "check.orderFuture": "Order in the future",
  "check.orderFuture.why": "The order is later than today.",
  "check.orderBeforeCustomer": "Order before registration",
  "check.orderBeforeCustomer.why": "The order is older than the customer, who was registered on {since}.",
  "check.duplicateOrder": "Same order number, other content",
  "check.duplicateOrder.why": "The number {id} already stands in row {first}, with another customer or day.",
  "check.duplicateRow": "Row entered twice",
  "check.duplicateRow.why": "The row is the same as row {first} in every cell.",
  "check.amountMismatch": "Amount does not add up",
  "check.amountMismatch.why": "Quantity, price and discount make {expected}.",
  "check.amountNegative": "Negative amount",
  "check.amountNegative.why": "The amount is negative: fine for a return, an error otherwise.",
  "check.amountZero": "Amount is zero",
  "check.amountZero.why": "The amount is zero.",
  "check.amountExtreme": "Extreme amount",
  "check.amountExtreme.why": "The amount is far from the usual {usual}.",
  "check.priceUnusual": "Unusual price",
  "check.priceUnusual.why": "The product usually costs {usual}.",
  "check.mixedCurrencies": "Another currency",
  "check.mixedCurrencies.why":
    "The cell is in {currency}, most others are in {usual}: they cannot be added up.",
  "check.costAbovePrice": "Cost above price",
  "check.costAbovePrice.why": "The product costs more than its price of {price}.",
  "check.costMissing": "Cost missing",
  "check.costMissing.why": "Without its cost, no profit can be counted for this product.",
  "check.productTwoNames": "One product, two names",
  "check.productTwoNames.why": "Elsewhere the same product is called “{name}”.",
  // --- import
  // --- duplicates
  // --- analytics
  // --- dynamics
  // --- protection
  // --- command line
  "cli.help.segment": "who the customers are: segments and figures beside them, and the sheet Segments",
  "cli.help.info": "sheets, headings, recognised roles, row counts; writes nothing",
  "cli.help.undo": "takes the newest run back",
  "cli.help.options": "Options of every command that writes:",
  "cli.help.files":
    "FILE is .xlsx, .xlsm or .csv. Without --out the result is a new file beside it; --in-place keeps a dated backup.",
  "cli.help.codes": "Exit codes: 0 done, 2 wrong usage, 3 input refused, 4 workbook changed meanwhile.",
  "cli.customers": "Customers",
  "cli.leftOut": { one: "Left out: {count} row — {reason}", other: "Left out: {count} rows — {reason}" },
  "cli.written": { one: "{count} cell written.", other: "{count} cells written." },
  "cli.wouldWrite": {
    one: "{count} cell would be written; nothing was.",
    other: "{count} cells would be written; nothing was.",
  },
  "cli.out": "Result: {file}",
  "cli.backup": "The file as it was: {file}",
  "cli.undone": "The run of {at} was taken back: {out}",
  "cli.info.noKind": "neither customers nor orders",
  "cli.info.rows": { one: "{count} row", other: "{count} rows" },
  "cli.info.questions": {
    one: "{count} question is open; segment will say how to answer it.",
    other: "{count} questions are open; segment will say how to answer them.",
  },
  "cli.question.dateOrder":
    "Sheet “{sheet}”, column “{heading}”: {example} can be read with the day or the month first. Answer with --date-order dmy or --date-order mdy.",
  "cli.question.whichSheet":
    "{table}: several sheets fit ({sheets}). Name the one to use with {option}; for orders, repeat it to use several.",
  "cli.question.missingRole":
    "Sheet “{sheet}”: no column was recognised as “{role}”. Name one with --map {option}=HEADING; there are: {candidates}.",
  "cli.question.whichColumn":
    "Sheet “{sheet}”: several columns could be “{role}”: {candidates}. Choose one with --map {option}=HEADING.",
  "usage.unknown": "not understood: {words}",
  "usage.command": "there is no command {command}",
  "usage.noFile": "{command} needs a FILE",
  "usage.files": "one FILE at a time; not understood: {words}",
  "usage.option": "{command} takes no {option}",
  "usage.value": "{option} takes {wanted}, not “{given}”",
  "usage.target": "choose either --out or --in-place",
  "usage.csvInPlace": "a .csv cannot hold the result; use --out BOOK.xlsx instead of --in-place",
  "usage.outIsInput": "--out names the input file; use --in-place to write into it, with a backup",
  "usage.outEnding": "--out must end in {ending}",
  // --- pane
  "head.customers": { one: "{count} customer", other: "{count} customers" },
  "head.orders": { one: "{count} order", other: "{count} orders" },
  "head.until": "up to {day}",
  "head.open": "Recognised columns: {facts}",
  "head.questions": {
    one: "{count} question about the columns",
    other: "{count} questions about the columns",
  },
  "pane.back": "Back",
  "pane.label": "Klientela",
  "pane.cancel": "Cancel",
  "pane.retry": "Try again",
  "pane.home": "To the start",
  "home.segment.title": "Segments",
  "home.segment.never": "Not worked out yet. You will see whom to call this week and who is drifting away.",
  "home.noOrders": "No rows with orders were found, so there is nothing to work out yet.",
  "home.segment.run": "Segment",
  "home.again": "Work out again",
  "home.stale": "Out of date: worked out as of {day}; rows have been changed or added since.",
  "home.fresh": "Worked out as of {day}; no row has changed since.",
  "home.questions": {
    one: "There is {count} question about the columns: we ask before anything is written.",
    other: "There are {count} questions about the columns: we ask before anything is written.",
  },
  "home.lastRun": "Last run",
  "start.title": "Where shall we begin?",
  "start.text":
    "Klientela reads your customers and orders, shows what it would write, and everything can be undone. Your data stays on this computer.",
  "start.nothing.title": "No orders were recognised here",
  "start.nothing.text":
    "Klientela needs a sheet where each row is an order with a day, a customer and an amount. The headings may be in Russian, Czech or English.",
  "start.sample": "Show me on a sample",
  "start.sample.text": "A ready workbook of a small shop: three years of orders.",
  "start.own": "Bring my file",
  "start.own.text": ".xlsx, .xlsm or .csv. The file itself is not changed until you save.",
  "start.columns": "Point out the sheets and columns",
  "columns.title": "Recognised columns",
  "columns.intro":
    "Please check that the columns were understood. Corrections are remembered in the workbook with the next run.",
  "columns.sheet.customers": "Sheet of customers",
  "columns.sheet.orders": "Sheet of orders",
  "columns.sheet.products": "Sheet of products",
  "columns.kind.customers": "Customers",
  "columns.kind.orders": "Orders",
  "columns.kind.products": "Products",
  "columns.none": "none",
  "columns.more": "Show all columns we can use",
  "columns.less": "Show recognised ones only",
  "columns.done": "Done",
  "evidence.heading": "by its heading",
  "evidence.content": "by what is in it",
  "evidence.remembered": "remembered",
  "evidence.user": "your choice",
  "question.title": "Please decide",
  "question.dateOrder": "Sheet “{sheet}”, column “{heading}”: which day is {example}?",
  "question.dayFirst": "The day comes first",
  "question.monthFirst": "The month comes first",
  "question.whichSheet.customers": "Which sheet holds the customers?",
  "question.whichSheet.orders": "Which sheets hold the orders?",
  "question.whichSheet.products": "Which sheet holds the products?",
  "question.column": "Sheet “{sheet}”: which column is “{role}”?",
  "question.noColumn": "There is no such column",
  "question.continue": "Continue",
  "run.understood": "What we understood",
  "run.asOf": "Counted as of {day}",
  "run.correct": "Correct the columns",
  "run.links.title": "How orders found their customers",
  "run.leftOut.title": { one: "{count} row is left out", other: "{count} rows are left out" },
  "run.willWrite": "What will be written",
  "run.columns.new": {
    one: "Sheet “{sheet}”: {count} new column to the right of yours",
    other: "Sheet “{sheet}”: {count} new columns to the right of yours",
  },
  "run.columns.refreshed": {
    one: "Sheet “{sheet}”: {count} column of ours is refreshed",
    other: "Sheet “{sheet}”: {count} columns of ours are refreshed",
  },
  "run.sheet.new": "New sheet “{sheet}”",
  "run.sheet.refreshed": "Sheet “{sheet}” is refreshed",
  "run.cells": { one: "{count} cell changes", other: "{count} cells change" },
  "run.nothing": "Everything is up to date: nothing would change.",
  "run.safe":
    "Your own columns and formulas stay as they are. The run can be undone, even after the file was closed.",
  "run.samples": "Sample rows",
  "run.samples.column": "Column",
  "run.samples.row": "Row {row}",
  "run.samples.before": "before: {value}",
  "run.samples.empty": "empty",
  "run.write": "Write to the workbook",
  "run.writing": "Writing",
  "run.written": "Written",
  "run.done": "Done",
  "run.call": {
    one: "customer used to buy often and has gone quiet: call them first",
    other: "customers used to buy often and have gone quiet: call them first",
  },
  "run.divided": { one: "customer now has a segment", other: "customers now have a segment" },
  "run.chart": "Customers by segment",
  "run.chart.segment": "Segment",
  "run.chart.customers": "Customers",
  "run.chart.revenue": "Share of revenue",
  "run.openSheet": "Open the sheet “{sheet}”",
  "run.undo": "Undo",
  "run.undone": "The run was undone: the workbook is as it was before.",
  "run.cancelled": "Stopped. Nothing was written to the workbook.",
  "stage.open": "Opening the file",
  "stage.read": "Reading the sheets",
  "stage.recognise": "Recognising the columns",
  "stage.tables": "Reading customers and orders",
  "stage.match": "Finding the customer of each order",
  "stage.metrics": "Working out the figures",
  "stage.report": "Preparing the summary",
  "stage.check": "Checking that nothing changed meanwhile",
  "stage.journal": "Keeping a way back",
  "stage.write": "Writing",
  "stage.save": "Saving the file",
  "progress.left": { one: "about {count} second left", other: "about {count} seconds left" },
  "failed.title": "It did not work out",
  "failed.untouched": "Nothing was written; your file is untouched.",
  "failed.bug": "This is a fault of ours: {message}",
  "history.title": "History",
  "history.empty": "No runs yet. Each one will be listed here and can be undone.",
  "history.columns": { one: "{count} column", other: "{count} columns" },
  "history.cells": { one: "{count} cell", other: "{count} cells" },
  "history.older": "Undo the later run first.",
  "history.gone": "Can no longer be undone: what was written has been changed since.",
  "history.undo": "Undo the run of {at}",
  "settings.title": "Settings",
  "settings.asOf": "Count as of",
  "settings.asOf.default": "By default the day of the latest order: {day}",
  "settings.reset": "Back to the default",
  "settings.language": "Language",
  "settings.language.hint": "Of this pane and of what is written to the workbook",
  "role.customerId": "Customer number",
  "role.customerName": "Customer name",
  "role.firstName": "First name",
  "role.lastName": "Last name",
  "role.middleName": "Middle name",
  "role.company": "Company",
  "role.email": "E-mail",
  "role.phone": "Phone",
  "role.town": "Town",
  "role.address": "Address",
  "role.birthDay": "Birthday",
  "role.taxNumber": "Tax number",
  "role.industry": "Industry",
  "role.kind": "Kind of customer",
  "role.managerName": "Manager",
  "role.source": "Source",
  "role.consent": "Consent",
  "role.registeredDay": "Registered on",
  "role.orderId": "Order number",
  "role.orderDay": "Order date",
  "role.productId": "Product code",
  "role.productName": "Product",
  "role.category": "Category",
  "role.quantity": "Quantity",
  "role.price": "Price",
  "role.discount": "Discount",
  "role.amount": "Amount",
  "role.cost": "Cost",
  "role.status": "Status",
  "role.channel": "Channel",
  "role.addressMore": "Address, second line",
  "role.houseNumber": "House number",
  "role.flatNumber": "Flat number",
  "role.postcode": "Postcode",
  "role.region": "Region",
  "role.birthYear": "Year of birth",
  "role.birthMonth": "Month of birth",
  "role.birthDate": "Day of birth",
  "role.personalNumber": "Personal number",
  "stage.duplicates": "Looking for duplicates",
  "stage.password": "Working out the key from the password",
  // --- workbench
  "book.title": "Klientela: the workbench",
  "book.open": "Open",
  "book.save": "Save as",
  "book.undo": "Undo the run",
  "book.undo.nothing": "There is no run to undo",
  "book.unsaved": "not saved",
  "book.saved": "Saved as {file}",
  "book.sample.name": "Sample.xlsx",
  "book.none": "No file open",
  "book.language": "Language",
  "book.theme": "Colours",
  "book.theme.system": "As in the system",
  "book.theme.light": "Light",
  "book.theme.dark": "Dark",
  "book.theme.contrast": "High contrast",
  "book.pane.fold": "Fold the pane",
  "book.pane.show": "Show the pane",
  "book.drop": "Drop the file to open it",
  "book.empty": "Drop an .xlsx, .xlsm or .csv file here",
  "book.address": "Cell",
  "book.content": "Content of the cell",
  "book.sheets": "Sheets",
  "book.grid": "Cells of sheet “{sheet}”",
  "book.failed.title": "The file was not opened",
  "book.failed.untouched": "{file} is untouched on the disk.",
  "book.failed.other": "Open another file",
  "book.failed.dismiss": "Close",
  "book.failed.type": "Klientela opens .xlsx, .xlsm and .csv.",
  "book.leave.title": "Save your changes first?",
  "book.leave.text": "{file} has changes that are not saved. They will be lost when you open another file.",
  "book.leave.save": "Save and open",
  "book.leave.discard": "Open without saving",
  "book.edit.formula": "Formulas are worked out by Excel; here a cell takes numbers, dates and text.",
  "taskpane.noExcel.title": "There is no Excel here",
  "taskpane.noExcel.text":
    "This page is the Klientela pane and works inside Excel. The workbench opens the same workbooks in the browser and saves them as .xlsx.",
  "taskpane.tooOld.title": "This Excel is too old for Klientela",
  "taskpane.tooOld.text":
    "Klientela needs Excel 2021 or newer, Excel of Microsoft 365, or Excel in the browser. Your version is {version}. Your workbook was not touched.",
  "taskpane.open": "Open the workbench",
  "taskpane.starting": "Reading the workbook",
  "taskpane.unfinished.title": "A run was cut short",
  "taskpane.unfinished.text":
    "Excel was closed in the middle of writing. Klientela has kept what was there before and can restore it now. Until then it writes nothing.",
  "taskpane.unfinished.repair": "Restore",
  "taskpane.repairing": "Restoring the workbook",
  "taskpane.repaired": "Restored: the workbook is as it was before the run.",
  "taskpane.password.sheet": "Sheet “{sheet}” is protected with a password",
  "taskpane.password.structure": "The structure of the workbook is protected with a password",
  "taskpane.password.text":
    "Klientela opens the protection, writes, and closes it again with the same password. The password is kept nowhere.",
  "taskpane.password.field": "Password",
  "taskpane.password.give": "Continue",
  "taskpane.password.refuse": "Do not write",
  "undo.title": "Undo a run",
  "undo.running": "Taking the run back",
  "undo.which": "Undone: the run of {at}",
  // --- ribbon and manifest
  "command.segment.label": "Segment",
  "command.segment.tip":
    "Shows who buys often, who is leaving and whom to call. You see what will change before anything is written.",
  "command.undo.label": "Undo run",
  "command.undo.tip":
    "Takes the last Klientela run back: every cell becomes what it was. Works even after the file was closed.",
  "command.pane.label": "Pane",
  "command.pane.tip": "Opens the pane: what was recognised in the workbook, past runs and settings.",
  "manifest.name": "Klientela: customer segments",
  "manifest.description": "Segments the customers you keep in Excel. Everything stays inside your workbook.",
  "manifest.tab": "Klientela",
  "manifest.group": "Customers",
  "manifest.started.title": "Klientela is ready",
  "manifest.started.text": "Open a workbook of customers and orders and press Segment on the Klientela tab.",
} as const satisfies Required & Record<string, Text>;

export type TextKey = keyof typeof en;
export type Texts = Readonly<Record<TextKey, Text>>;
