//! A radar chart of PowerPoint's own, and the workbook in which its numbers can be changed.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use super::geometry::{BODY, place};
use crate::export::error::ExportError;
use crate::export::escape::escaped;
use crate::export::package::{Package, RELATIONSHIP, XML, repacked};
use crate::report::{ScoreChart, ScoreMark, ScoreSeries};

/// The sheet of the numbers.
const SHEET: &str = "Scores";
/// As wide as most names, in letters.
const NAMES: f64 = 48.0;
/// The size of the chart's text, in points, and where there are more names than so many.
const TEXT: u32 = 14;
const SMALL: u32 = 11;
const MANY: usize = 14;

/// The chart and its workbook.
pub(super) struct Chart {
    xml: String,
    workbook: Vec<u8>,
}

impl Chart {
    /// A chart of these numbers.
    pub(super) fn of(told: &ScoreChart, language: &str) -> Result<Self, ExportError> {
        Ok(Self {
            xml: xml(told, language),
            workbook: workbook(told)?,
        })
    }

    /// Adds both as the chart of a slide.
    pub(super) fn pack(self, package: &mut Package, number: usize) {
        let book = format!("ppt/embeddings/workbook{number}.xlsx");
        package.part(&book, None, self.workbook);
        package.part(
            &format!("ppt/charts/chart{number}.xml"),
            Some("application/vnd.openxmlformats-officedocument.drawingml.chart+xml"),
            self.xml,
        );
        package.relate("package", &format!("../embeddings/workbook{number}.xlsx"));
    }
}

/// The frame of the chart on its slide, whose third relationship it is.
pub(super) fn frame(told: &ScoreChart) -> String {
    format!(
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"5\" name=\"Chart 4\" descr=\"{}\"/>\
         <p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr>\
         <p:nvPr><p:ph idx=\"1\"/></p:nvPr></p:nvGraphicFramePr>{}<a:graphic>\
         <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">\
         <c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" \
         r:id=\"rId2\"/></a:graphicData></a:graphic></p:graphicFrame>",
        escaped(&told.alternative),
        place("p:xfrm", &BODY),
    )
}

/// Names in the first column, a column for each series; no cell where there is no number.
fn workbook(told: &ScoreChart) -> Result<Vec<u8>, ExportError> {
    let mut book = Workbook::new();
    // The clock would make other bytes of the same session.
    let long_ago = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&long_ago));
    let sheet = book.add_worksheet();
    sheet.set_name(SHEET)?.set_column_width(0, NAMES)?;
    sheet.set_freeze_panes(1, 1)?;
    sheet.write_string(0, 0, told.head)?;
    for (name, row) in told.names.iter().zip(1..) {
        sheet.write_string(row, 0, name)?;
    }
    for (series, column) in told.series.iter().zip(1..) {
        sheet.set_column_width(column, series.name.len() as f64 + 2.0)?;
        sheet.write_string(0, column, series.name)?;
        for (level, row) in series.levels.iter().zip(1..) {
            if let Some(level) = level {
                sheet.write_number(row, column, level.number())?;
            }
        }
    }
    if let Some((head, names)) = &told.whole {
        let column = u16::try_from(told.series.len() + 1).unwrap_or(u16::MAX);
        sheet.set_column_width(column, NAMES)?;
        sheet.write_string(0, column, *head)?;
        for (name, row) in names.iter().zip(1..) {
            sheet.write_string(row, column, name)?;
        }
    }
    repacked(&book.save_to_buffer()?)
}

fn xml(told: &ScoreChart, language: &str) -> String {
    let count = told.names.len();
    let names = told.names.iter().map(|name| escaped(name));
    let names = cache(names.map(Some), count);
    let names = format!(
        "<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${}</c:f><c:strCache>{names}</c:strCache>\
         </c:strRef></c:cat>",
        count + 1
    );
    // What is drawn last lies on top: the line.
    let series = told.series.iter().enumerate().rev().enumerate();
    let series: String = series
        .map(|(order, (at, one))| self::series(at, order, one, &names, count))
        .collect();
    let highest = told.levels;
    let grid = |shade: &str| {
        format!(
            "<c:majorGridlines><c:spPr><a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"tx1\">\
             <a:lumMod val=\"{shade}\"/><a:lumOff val=\"{shade}\"/></a:schemeClr></a:solidFill>\
             </a:ln></c:spPr></c:majorGridlines>"
        )
    };
    let grid = grid("50000");
    let text = |size: u32| {
        format!(
            "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"{}\"><a:solidFill>\
             <a:schemeClr val=\"tx1\"/></a:solidFill></a:defRPr></a:pPr>\
             <a:endParaRPr lang=\"{language}\"/></a:p></c:txPr>",
            size * 100
        )
    };
    let text = text(if count > MANY { SMALL } else { TEXT });
    format!(
        "{XML}<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:r=\"{RELATIONSHIP}\"><c:date1904 val=\"0\"/><c:lang val=\"{language}\"/>\
         <c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea>\
         <c:layout/><c:radarChart><c:radarStyle val=\"marker\"/><c:varyColors val=\"0\"/>{series}\
         <c:axId val=\"10\"/><c:axId val=\"20\"/></c:radarChart><c:catAx><c:axId val=\"10\"/>\
         <c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>\
         <c:axPos val=\"b\"/>{grid}<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>\
         <c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>\
         {text}<c:crossAx val=\"20\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/>\
         <c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx><c:valAx>\
         <c:axId val=\"20\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\"{highest}\"/>\
         <c:min val=\"0\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/>{grid}\
         <c:numFmt formatCode=\"0;;\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>\
         <c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>{text}<c:crossAx val=\"10\"/>\
         <c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/><c:majorUnit val=\"1\"/></c:valAx></c:plotArea><c:legend>\
         <c:legendPos val=\"b\"/><c:overlay val=\"0\"/>{text}</c:legend><c:plotVisOnly val=\"1\"/>\
         <c:dispBlanksAs val=\"gap\"/></c:chart>\
         <c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>"
    )
}

/// A line with discs, or marks alone: the column at this place, drawn after so many others.
fn series(at: usize, order: usize, series: &ScoreSeries, names: &str, count: usize) -> String {
    let column = char::from(b'B' + at as u8);
    let fill = |accent: &str| format!("<a:solidFill><a:schemeClr val=\"{accent}\"/></a:solidFill>");
    // Hollow, so that the disc of the same level stays in sight.
    let hollow = |symbol: &str| {
        let line = format!("<a:ln w=\"25400\">{}</a:ln>", fill("accent2"));
        (
            "<a:ln w=\"28575\"><a:noFill/></a:ln>".to_owned(),
            format!(
                "<c:symbol val=\"{symbol}\"/><c:size val=\"15\"/><c:spPr><a:noFill/>{line}</c:spPr>"
            ),
        )
    };
    let (line, mark) = match series.mark {
        ScoreMark::Line => {
            let fill = fill("accent1");
            (
                format!("<a:ln w=\"34925\" cap=\"rnd\">{fill}<a:round/></a:ln>"),
                format!(
                    "<c:symbol val=\"circle\"/><c:size val=\"10\"/>\
                     <c:spPr>{fill}<a:ln><a:noFill/></a:ln></c:spPr>"
                ),
            )
        }
        ScoreMark::Dashed => {
            let grey = "<a:solidFill><a:schemeClr val=\"tx1\"><a:lumMod val=\"65000\"/>\
                        <a:lumOff val=\"35000\"/></a:schemeClr></a:solidFill>";
            (
                format!(
                    "<a:ln w=\"22225\" cap=\"rnd\">{grey}<a:prstDash val=\"dash\"/><a:round/></a:ln>"
                ),
                format!(
                    "<c:symbol val=\"circle\"/><c:size val=\"13\"/><c:spPr><a:noFill/>\
                     <a:ln w=\"19050\">{grey}</a:ln></c:spPr>"
                ),
            )
        }
        ScoreMark::Triangle => hollow("triangle"),
        ScoreMark::Diamond => hollow("diamond"),
        ScoreMark::Dash => (
            "<a:ln w=\"28575\"><a:noFill/></a:ln>".to_owned(),
            format!(
                "<c:symbol val=\"dash\"/><c:size val=\"20\"/>\
                 <c:spPr>{}<a:ln><a:noFill/></a:ln></c:spPr>",
                fill("tx1")
            ),
        ),
    };
    let levels = series.levels.iter();
    let levels = levels.map(|level| level.map(|level| level.number().to_string()));
    format!(
        "<c:ser><c:idx val=\"{at}\"/><c:order val=\"{order}\"/><c:tx><c:strRef>\
         <c:f>{SHEET}!${column}$1</c:f><c:strCache>{}</c:strCache></c:strRef></c:tx>\
         <c:spPr>{line}</c:spPr><c:marker>{mark}</c:marker>{names}<c:val><c:numRef><c:f>{SHEET}!${column}$2:${column}${}</c:f>\
         <c:numCache><c:formatCode>General</c:formatCode>{}</c:numCache></c:numRef></c:val></c:ser>",
        cache(std::iter::once(Some(escaped(series.name))), 1),
        count + 1,
        cache(levels, count),
    )
}

/// What the chart shows until its workbook is opened.
fn cache(values: impl Iterator<Item = Option<String>>, count: usize) -> String {
    let values = values.enumerate().filter_map(|(at, value)| {
        let value = value?;
        Some(format!("<c:pt idx=\"{at}\"><c:v>{value}</c:v></c:pt>"))
    });
    let values: String = values.collect();
    format!("<c:ptCount val=\"{count}\"/>{values}")
}
