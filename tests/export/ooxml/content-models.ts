/**
 * What may stand in which element, and in which order: ECMA-376 part 1, for the elements that our files use. Office
 * programs refuse or "repair" a file in which one child stands in the wrong place.
 *
 * `a b? c* d+ (e|f)` as in regular expressions; "" for no children. A key with a parent (`c:barChart/c:ser`) goes
 * before one without.
 */
const FILL = "(a:noFill|a:solidFill|a:pattFill)?";
const SHAPE_PROPERTIES = `a:xfrm? a:prstGeom? ${FILL} a:ln? a:effectLst?`;
const RUN_PROPERTIES = `a:ln? ${FILL} a:effectLst? a:latin? a:ea? a:cs? a:hlinkClick?`;
const COLOUR = "(a:schemeClr|a:srgbClr|a:prstClr)";
const PARAGRAPH_PROPERTIES = "a:lnSpc? a:spcBef? a:spcAft? a:buNone? a:defRPr?";
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `a:lvl${level}pPr?`).join(" ");
const COMMON_SLIDE = "p:cSld p:clrMapOvr? p:extLst?";
const SHOWS = "c:showLegendKey? c:showVal? c:showCatName? c:showSerName? c:showPercent? c:showBubbleSize? c:separator?";
const LABEL_LOOK = "c:numFmt? c:spPr? c:txPr? c:dLblPos?";
const AXIS =
  "c:axId c:scaling c:delete? c:axPos c:majorGridlines? c:minorGridlines? c:title? c:numFmt? c:majorTickMark? c:minorTickMark? c:tickLblPos? c:spPr? c:txPr? c:crossAx (c:crosses|c:crossesAt)?";
const SERIES = "c:idx c:order c:tx? c:spPr?";
const SCALAR = "";

export const CONTENT_MODELS: Readonly<Record<string, string>> = {
  // Presentation
  "p:presentation":
    "p:sldMasterIdLst p:notesMasterIdLst? p:handoutMasterIdLst? p:sldIdLst? p:sldSz? p:notesSz p:defaultTextStyle?",
  "p:sldMasterIdLst": "p:sldMasterId+",
  "p:sldMasterId": SCALAR,
  "p:notesMasterIdLst": "p:notesMasterId",
  "p:notesMasterId": SCALAR,
  "p:sldIdLst": "p:sldId+",
  "p:sldId": SCALAR,
  "p:sldSz": SCALAR,
  "p:notesSz": SCALAR,
  "p:defaultTextStyle": `a:defPPr? ${LEVELS}`,
  "p:presentationPr": SCALAR,
  "p:viewPr": SCALAR,
  "p:sldMaster": "p:cSld p:clrMap p:sldLayoutIdLst? p:transition? p:timing? p:hf? p:txStyles?",
  "p:clrMap": SCALAR,
  "p:sldLayoutIdLst": "p:sldLayoutId+",
  "p:sldLayoutId": SCALAR,
  "p:txStyles": "p:titleStyle? p:bodyStyle? p:otherStyle?",
  "p:titleStyle": LEVELS,
  "p:bodyStyle": LEVELS,
  "p:otherStyle": LEVELS,
  "p:sldLayout": "p:cSld p:clrMapOvr? p:transition? p:timing? p:hf?",
  "p:sld": COMMON_SLIDE,
  "p:notes": COMMON_SLIDE,
  "p:notesMaster": "p:cSld p:clrMap p:hf? p:notesStyle?",
  "p:notesStyle": LEVELS,
  "p:cSld": "p:bg? p:spTree",
  "p:bg": "p:bgPr",
  "p:bgPr": "(a:noFill|a:solidFill) a:effectLst",
  "p:clrMapOvr": "a:masterClrMapping",
  "a:masterClrMapping": SCALAR,
  // Shapes
  "p:spTree": "p:nvGrpSpPr p:grpSpPr (p:sp|p:graphicFrame|p:pic)*",
  "p:nvGrpSpPr": "p:cNvPr p:cNvGrpSpPr p:nvPr",
  "p:cNvGrpSpPr": SCALAR,
  "p:grpSpPr": "a:xfrm?",
  "p:sp": "p:nvSpPr p:spPr p:style? p:txBody?",
  "p:nvSpPr": "p:cNvPr p:cNvSpPr p:nvPr",
  "p:cNvPr": "a:hlinkClick?",
  "p:cNvSpPr": "a:spLocks?",
  "a:spLocks": SCALAR,
  "p:nvPr": "p:ph?",
  "p:ph": SCALAR,
  "p:spPr": SHAPE_PROPERTIES,
  "p:graphicFrame": "p:nvGraphicFramePr p:xfrm a:graphic",
  "p:nvGraphicFramePr": "p:cNvPr p:cNvGraphicFramePr p:nvPr",
  "p:cNvGraphicFramePr": "a:graphicFrameLocks?",
  "a:graphicFrameLocks": SCALAR,
  "p:xfrm": "a:off a:ext",
  "a:graphic": "a:graphicData",
  "a:graphicData": "(a:tbl|c:chart)",
  "a:graphicData/c:chart": SCALAR,
  "p:pic": "p:nvPicPr p:blipFill p:spPr",
  "p:nvPicPr": "p:cNvPr p:cNvPicPr p:nvPr",
  "p:cNvPicPr": "a:picLocks?",
  "a:picLocks": SCALAR,
  "p:blipFill": "a:blip a:srcRect? a:stretch",
  "a:blip": SCALAR,
  "a:stretch": "a:fillRect?",
  "a:fillRect": SCALAR,
  "a:xfrm": "a:off a:ext",
  "a:off": SCALAR,
  "a:ext": SCALAR,
  "a:prstGeom": "a:avLst?",
  "a:avLst": SCALAR,
  // Text
  "p:txBody": "a:bodyPr a:lstStyle? a:p+",
  "a:txBody": "a:bodyPr a:lstStyle? a:p+",
  "a:bodyPr": "a:normAutofit?",
  "a:normAutofit": SCALAR,
  "a:lstStyle": LEVELS,
  "a:p": "a:pPr? (a:r|a:fld)* a:endParaRPr?",
  "a:pPr": PARAGRAPH_PROPERTIES,
  "a:defPPr": PARAGRAPH_PROPERTIES,
  ...Object.fromEntries([1, 2, 3, 4, 5].map((level) => [`a:lvl${level}pPr`, PARAGRAPH_PROPERTIES])),
  "a:lnSpc": "a:spcPct",
  "a:spcBef": "a:spcPts",
  "a:spcAft": "a:spcPts",
  "a:spcPct": SCALAR,
  "a:spcPts": SCALAR,
  "a:buNone": SCALAR,
  "a:r": "a:rPr? a:t",
  "a:fld": "a:rPr? a:pPr? a:t",
  "a:t": SCALAR,
  "a:rPr": RUN_PROPERTIES,
  "a:defRPr": RUN_PROPERTIES,
  "a:endParaRPr": RUN_PROPERTIES,
  "a:latin": SCALAR,
  "a:ea": SCALAR,
  "a:cs": SCALAR,
  "a:hlinkClick": SCALAR,
  // Tables
  "a:tbl": "a:tblPr? a:tblGrid a:tr*",
  "a:tblPr": "a:tableStyleId?",
  "a:tableStyleId": SCALAR,
  "a:tblGrid": "a:gridCol+",
  "a:gridCol": SCALAR,
  "a:tr": "a:tc+",
  "a:tc": "a:txBody a:tcPr?",
  "a:tcPr": "a:lnL? a:lnR? a:lnT? a:lnB? (a:noFill|a:solidFill)?",
  "a:tblStyleLst": "a:tblStyle*",
  "a:tblStyle": "a:tblBg? a:wholeTbl? a:band1H? a:band2H? a:lastCol? a:firstCol? a:lastRow? a:firstRow?",
  "a:wholeTbl": "a:tcTxStyle? a:tcStyle?",
  "a:firstRow": "a:tcTxStyle? a:tcStyle?",
  "a:tcTxStyle": `a:fontRef? ${COLOUR}?`,
  "a:fontRef": `${COLOUR}?`,
  "a:tcStyle": "a:tcBdr? a:fill?",
  "a:tcBdr": "a:left? a:right? a:top? a:bottom? a:insideH? a:insideV?",
  "a:bottom": "a:ln",
  "a:insideH": "a:ln",
  "a:fill": "(a:noFill|a:solidFill)",
  // Colours and lines
  "a:solidFill": COLOUR,
  "a:noFill": SCALAR,
  "a:pattFill": "a:fgClr? a:bgClr?",
  "a:fgClr": COLOUR,
  "a:bgClr": COLOUR,
  "a:schemeClr": "(a:lumMod|a:lumOff)*",
  "a:srgbClr": SCALAR,
  "a:prstClr": SCALAR,
  "a:lumMod": SCALAR,
  "a:lumOff": SCALAR,
  "a:ln": "(a:noFill|a:solidFill)? a:prstDash? (a:round|a:bevel|a:miter)?",
  "a:prstDash": SCALAR,
  "a:round": SCALAR,
  "a:effectLst": SCALAR,
  // Theme
  "a:theme": "a:themeElements a:objectDefaults? a:extraClrSchemeLst?",
  "a:themeElements": "a:clrScheme a:fontScheme a:fmtScheme",
  "a:clrScheme":
    "a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink",
  ...Object.fromEntries(
    [
      "dk1",
      "lt1",
      "dk2",
      "lt2",
      "accent1",
      "accent2",
      "accent3",
      "accent4",
      "accent5",
      "accent6",
      "hlink",
      "folHlink",
    ].map((name) => [`a:${name}`, COLOUR]),
  ),
  "a:fontScheme": "a:majorFont a:minorFont",
  "a:majorFont": "a:latin a:ea a:cs",
  "a:minorFont": "a:latin a:ea a:cs",
  "a:fmtScheme": "a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst",
  "a:fillStyleLst": "a:solidFill a:solidFill a:solidFill",
  "a:lnStyleLst": "a:ln a:ln a:ln",
  "a:effectStyleLst": "a:effectStyle a:effectStyle a:effectStyle",
  "a:effectStyle": "a:effectLst",
  "a:bgFillStyleLst": "a:solidFill a:solidFill a:solidFill",
  "a:objectDefaults": SCALAR,
  "a:extraClrSchemeLst": SCALAR,
  // Charts
  "c:chartSpace": "c:date1904? c:lang? c:roundedCorners? c:style? c:clrMapOvr? c:chart c:spPr? c:txPr? c:externalData?",
  "c:chartSpace/c:chart": "c:title? c:autoTitleDeleted? c:plotArea c:legend? c:plotVisOnly? c:dispBlanksAs?",
  "c:plotArea": "c:layout? (c:barChart|c:lineChart|c:scatterChart)+ (c:catAx|c:dateAx|c:valAx)* c:dTable? c:spPr?",
  "c:layout": "c:manualLayout?",
  "c:manualLayout": "c:layoutTarget? c:xMode? c:yMode? c:wMode? c:hMode? c:x? c:y? c:w? c:h?",
  "c:barChart": "c:barDir c:grouping? c:varyColors? c:ser* c:dLbls? c:gapWidth? c:overlap? c:serLines* c:axId c:axId",
  "c:lineChart":
    "c:grouping c:varyColors? c:ser* c:dLbls? c:dropLines? c:hiLowLines? c:upDownBars? c:marker? c:smooth? c:axId c:axId",
  "c:scatterChart": "c:scatterStyle c:varyColors? c:ser* c:dLbls? c:axId c:axId",
  "c:barChart/c:ser": `${SERIES} c:invertIfNegative? c:pictureOptions? c:dPt* c:dLbls? c:trendline* c:errBars? c:cat? c:val? c:shape? c:extLst?`,
  "c:lineChart/c:ser": `${SERIES} c:marker? c:dPt* c:dLbls? c:trendline* c:errBars? c:cat? c:val? c:smooth? c:extLst?`,
  "c:scatterChart/c:ser": `${SERIES} c:marker? c:dPt* c:dLbls? c:trendline* c:errBars* c:xVal? c:yVal? c:smooth? c:extLst?`,
  "c:lineChart/c:marker": SCALAR,
  "c:marker": "c:symbol? c:size? c:spPr?",
  "c:dPt": "c:idx c:invertIfNegative? c:marker? c:bubble3D? c:explosion? c:spPr?",
  "c:ser/c:tx": "(c:strRef|c:v)",
  "c:tx": "(c:strRef|c:rich)",
  "c:rich": "a:bodyPr a:lstStyle? a:p+",
  "c:cat": "(c:numRef|c:strRef)",
  "c:val": "c:numRef",
  "c:xVal": "(c:numRef|c:strRef)",
  "c:yVal": "c:numRef",
  "c:numRef": "c:f c:numCache?",
  "c:strRef": "c:f c:strCache?",
  "c:numCache": "c:formatCode? c:ptCount? c:pt*",
  "c:strCache": "c:ptCount? c:pt*",
  "c:pt": "c:v",
  "c:dLbls": `c:dLbl* (c:delete|${LABEL_LOOK} ${SHOWS} c:showLeaderLines? c:leaderLines?) c:extLst?`,
  "c:dLbl": `c:idx (c:delete|c:layout? c:tx? ${LABEL_LOOK} ${SHOWS}) c:extLst?`,
  "c:extLst": "c:ext*",
  "c:ext": "(c15:dlblFieldTable|c15:showDataLabelsRange|c15:datalabelsRange)*",
  "c15:datalabelsRange": "c15:f c15:dlblRangeCache?",
  "c15:dlblRangeCache": "c:ptCount? c:pt*",
  "c:catAx": `${AXIS} c:auto? c:lblAlgn? c:lblOffset? c:tickLblSkip? c:tickMarkSkip? c:noMultiLvlLbl?`,
  "c:dateAx": `${AXIS} c:auto? c:lblOffset? c:baseTimeUnit? c:majorUnit? c:majorTimeUnit? c:minorUnit? c:minorTimeUnit?`,
  "c:valAx": `${AXIS} c:crossBetween? c:majorUnit? c:minorUnit? c:dispUnits?`,
  "c:scaling": "c:logBase? c:orientation? c:max? c:min?",
  "c:title": "c:tx? c:layout? c:overlay? c:spPr? c:txPr?",
  "c:majorGridlines": "c:spPr?",
  "c:legend": "c:legendPos? c:legendEntry* c:layout? c:overlay? c:spPr? c:txPr?",
  "c:legendEntry": "c:idx (c:delete|c:txPr)",
  "c:spPr": SHAPE_PROPERTIES,
  "c:txPr": "a:bodyPr a:lstStyle? a:p+",
  "c:externalData": "c:autoUpdate?",
  ...Object.fromEntries(
    (
      "date1904 lang roundedCorners autoTitleDeleted plotVisOnly dispBlanksAs layoutTarget xMode yMode x y w h barDir grouping " +
      "varyColors gapWidth overlap axId scatterStyle idx order invertIfNegative smooth symbol size f v formatCode ptCount delete " +
      "numFmt dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize orientation min max axPos " +
      "majorTickMark minorTickMark tickLblPos crossAx crosses auto lblAlgn lblOffset tickLblSkip noMultiLvlLbl baseTimeUnit " +
      "majorUnit majorTimeUnit crossBetween overlay legendPos autoUpdate"
    )
      .split(" ")
      .map((name) => [`c:${name}`, SCALAR]),
  ),
  "c15:f": SCALAR,
  "c15:dlblFieldTable": SCALAR,
  "c15:showDataLabelsRange": SCALAR,
  // Workbooks
  workbook: "fileVersion? workbookPr? bookViews? sheets definedNames? calcPr?",
  sheets: "sheet+",
  sheet: SCALAR,
  worksheet: "sheetPr? dimension? sheetViews? sheetFormatPr? cols* sheetData pageMargins?",
  dimension: SCALAR,
  cols: "col+",
  col: SCALAR,
  sheetData: "row*",
  row: "c*",
  c: "f? v? is?",
  f: SCALAR,
  v: SCALAR,
  is: "t?",
  t: SCALAR,
  styleSheet: "numFmts? fonts? fills? borders? cellStyleXfs? cellXfs? cellStyles? dxfs?",
  numFmts: "numFmt*",
  numFmt: SCALAR,
  fonts: "font+",
  font: "b? i? sz? color? name?",
  sz: SCALAR,
  name: SCALAR,
  fills: "fill+",
  fill: "patternFill",
  patternFill: SCALAR,
  borders: "border+",
  border: SCALAR,
  cellStyleXfs: "xf+",
  cellXfs: "xf+",
  xf: SCALAR,
  cellStyles: "cellStyle+",
  cellStyle: SCALAR,
  // Properties: any order, each once; the order is ours
  "cp:coreProperties":
    "dc:title dc:subject dc:creator cp:keywords dc:description dc:language cp:lastModifiedBy dcterms:created dcterms:modified",
  ...Object.fromEntries(
    "dc:title dc:subject dc:creator cp:keywords dc:description dc:language cp:lastModifiedBy dcterms:created dcterms:modified"
      .split(" ")
      .map((name) => [name, SCALAR]),
  ),
  Properties: "(Application Slides|property*)",
  Application: SCALAR,
  Slides: SCALAR,
  property: "vt:lpwstr",
  "vt:lpwstr": SCALAR,
};

const compiled = new Map<string, RegExp>();

/** Whether children of these names may stand in an element; `undefined` for an element that has no model here. */
export function allows(parent: string, name: string, children: readonly string[]): boolean | undefined {
  const model = CONTENT_MODELS[`${parent}/${name}`] ?? CONTENT_MODELS[name];
  if (model === undefined) return undefined;
  if (!compiled.has(model))
    compiled.set(model, new RegExp(`^${model.replace(/[\w:]+/g, "(?:<$&>)").replaceAll(" ", "")}$`));
  return compiled.get(model)?.test(children.map((child) => `<${child}>`).join("")) ?? false;
}
