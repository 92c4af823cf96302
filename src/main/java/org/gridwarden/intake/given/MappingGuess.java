package org.gridwarden.intake.given;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridwarden.json.CsvTable;

/**
 * Guesses a mapping from the names of a file's columns and from its first rows, for a person to look at. Cities call the
 * same things by different names; the known ones are listed here, the likeliest first.
 *
 * @param document the mapping as a document, to be read by {@link ReportMapping#of}, or changed before
 * @param missing our columns that are needed and that no column of the file looks like
 * @param unused columns of the file that mean nothing to us
 * @param ours whether the file has our own format
 */
public record MappingGuess(Map<String, Object> document, List<String> missing, List<String> unused, boolean ours) {

    private static final int SAMPLE_ROWS = 2000;

    private static final Map<String, List<String>> NAMES = names();

    public MappingGuess {
        document = new LinkedHashMap<>(document);
        missing = List.copyOf(missing);
        unused = List.copyOf(unused);
    }

    /** Reads the begin of a file; times without an offset are meant in the zone. */
    public static MappingGuess of(Reader file, ZoneId zone) {
        CsvTable table = CsvTable.open(file);
        Iterator<CsvRecord> records = table.reader().iterator();
        List<String> header = CsvTable.header(records);
        boolean ours = header.containsAll(RowReader.NEEDED);
        Map<String, String> columns = ours ? own(header) : columns(header);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("columns", columns);
        if (!ours) {
            document.put("fixed", Map.of("channel", "import", "datum", "wgs84"));
            document.put("category_words", true);
            if (isDayFirst(records, header.indexOf(columns.getOrDefault("seen_at", "")))) {
                document.put("time_format", "day_first");
            }
        }
        document.put("time_zone", zone.getId());
        List<String> missing = RowReader.NEEDED.stream()
                .filter(name -> !ours && !name.equals("channel") && !columns.containsKey(name))
                .sorted()
                .toList();
        List<String> unused = header.stream()
                .filter(name -> ours ? !ReportMapping.OURS.contains(name) : !columns.containsValue(name))
                .toList();
        return new MappingGuess(document, missing, unused, ours);
    }

    private static Map<String, String> own(List<String> header) {
        Map<String, String> columns = new LinkedHashMap<>();
        header.stream().filter(ReportMapping.OURS::contains).forEach(name -> columns.put(name, name));
        return columns;
    }

    private static Map<String, String> columns(List<String> header) {
        Map<String, String> columns = new LinkedHashMap<>();
        Set<String> taken = new java.util.HashSet<>();
        NAMES.forEach((name, likely) -> first(header, likely, taken).ifPresent(column -> {
            columns.put(name, column);
            taken.add(column);
        }));
        if (!columns.containsKey("lng") || !columns.containsKey("lat")) {
            columns.remove("lng");
            columns.remove("lat");
        } else {
            columns.remove("point");
        }
        return columns;
    }

    private static Optional<String> first(List<String> header, List<String> likely, Set<String> taken) {
        for (String name : likely) {
            for (String column : header) {
                if (plain(column).equals(name) && !taken.contains(column)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    /** Lower case, letters and digits alone: {@code Created Date} and {@code created_date} are one name. */
    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Whether some time cannot be read with the month first, and all of them can with the day first. */
    private static boolean isDayFirst(Iterator<CsvRecord> records, int column) {
        LenientTimes monthFirst = new LenientTimes(ZoneId.of("UTC"), false);
        LenientTimes dayFirst = new LenientTimes(ZoneId.of("UTC"), true);
        boolean refuted = false;
        for (int row = 0; row < SAMPLE_ROWS && column >= 0 && records.hasNext(); row++) {
            List<String> fields = records.next().getFields();
            String text = column < fields.size() ? fields.get(column).strip() : "";
            if (!text.isEmpty() && !reads(dayFirst, text)) {
                return false;
            }
            refuted |= !text.isEmpty() && !reads(monthFirst, text);
        }
        return refuted;
    }

    private static boolean reads(LenientTimes times, String text) {
        try {
            times.instant(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** In the order in which columns are taken: what is taken for one thing is not taken for another. */
    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put(
                "idempotency_key",
                list("idempotencykey caseenquiryid uniquekey servicerequestid servicerequestnumber"
                        + " srnumber srno requestid requestnumber caseid casenumber caseno ticketid ticketnumber ticketno incidentid"
                        + " incidentnumber issueid reportid referencenumber complaintid complaintnumber workorderid sr id number no"
                        + " key rowid objectid 案件编号 工单编号 工单号 事件编号 上报编号 问题编号 诉求编号 编号 序号"));
        names.put(
                "seen_at",
                list("seenat opendt opened openeddate opendate openedat openeddatetime dateopened createddate"
                        + " createddatetime createdat creationdate datecreated datetimecreated created requesteddatetime requestdate"
                        + " requestdatetime requesteddate daterequested reporteddate reportedat datereported reporteddatetime"
                        + " received receiveddate datereceived submitted submitteddate submittedat datetimeinit initiateddate"
                        + " incidentdate entereddate datetime timestamp date time 上报时间 发现时间 发生时间 受理时间 登记时间 创建时间"
                        + " 诉求时间 时间 日期"));
        names.put(
                "closed_at",
                list("closedat closeddt closed closeddate closedate dateclosed closeddatetime completeddate"
                        + " completiondate datecompleted completed resolveddate dateresolved resolutiondate resolvedat 结案时间"
                        + " 办结时间 关闭时间 完成时间"));
        names.put(
                "due_at",
                list("dueat targetdt duedate due sladate slaexpirydate expecteddatetime targetdate 截止时间"
                        + " 限办时间 到期时间"));
        names.put(
                "category",
                list("category type complainttype requesttype servicename servicerequesttype casetype"
                        + " requestcategory srtype srtypename issuetype problemtype incidenttype categoryname subject reason topic"
                        + " 问题类别 问题类型 案件类型 事件类型 问题小类 小类 诉求类型 类别 类型"));
        names.put("lng", list("lng longitude lon long xcoord geox gpslng gpslon intersectionlongitude 经度 x"));
        names.put("lat", list("lat latitude ycoord geoy gpslat 纬度 y"));
        names.put(
                "point",
                list("point pointgeom geolocation location thegeom geom geometry latlng latlong latlon"
                        + " coordinates coordinate gps geo 坐标 经纬度 位置"));
        names.put(
                "address",
                list("address incidentaddress streetaddress fulladdress locationstreetname addressstring"
                        + " locationaddress street 地址 发生地址 事发地址"));
        names.put(
                "description",
                list("description casetitle title descriptor details problemdescription comments"
                        + " 问题描述 描述 内容 诉求内容"));
        names.put("accuracy_m", list("accuracym accuracy 精度"));
        return names;
    }

    private static List<String> list(String words) {
        return new ArrayList<>(List.of(words.split(" +")));
    }
}
