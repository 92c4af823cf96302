package org.gridwarden.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridwarden.compare.GroundPiece;
import org.gridwarden.compare.LevelComparison;
import org.gridwarden.compare.UnitChange;
import org.gridwarden.compare.UnitChange.UnitGround;
import org.gridwarden.draft.Draft;
import org.gridwarden.draft.DraftEdit;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.Network;
import org.gridwarden.impact.Impact;
import org.gridwarden.impact.Impact.Figure;
import org.gridwarden.impact.Impact.Item;
import org.gridwarden.impact.Impact.Listed;
import org.gridwarden.impact.Impact.UnitName;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;

/** A dossier as a workbook, a sheet for each question that a reader of the file has. Used once. */
final class DossierBook {

    private final Dossier dossier;
    private final Network network;
    private final boolean chinese;
    private final XlsxBook book;

    private DossierBook(Dossier dossier, boolean chinese, XlsxBook book) {
        this.dossier = dossier;
        this.network = dossier.compared().network();
        this.chinese = chinese;
        this.book = book;
    }

    /** Writes the workbook and leaves the stream open. */
    static void write(Dossier dossier, boolean chinese, ZoneId zone, OutputStream out) throws IOException {
        try (XlsxBook book = new XlsxBook(out, zone)) {
            DossierBook sheets = new DossierBook(dossier, chinese, book);
            sheets.overview();
            sheets.edits();
            sheets.changes();
            sheets.moves();
            sheets.attributes();
            sheets.transfers();
            sheets.listed(
                    sheets.say("换归属的未销号案件", "Open cases"),
                    sheets.say("类别", "Category"),
                    dossier.impact().reports(),
                    true);
            sheets.listed(
                    sheets.say("换归属的点位", "Points"),
                    sheets.say("名称", "Name"),
                    dossier.impact().points(),
                    false);
            sheets.listed(
                    sheets.say("换归属的楼栋", "Buildings"),
                    sheets.say("名称", "Name"),
                    dossier.impact().buildings(),
                    false);
            sheets.loads();
            sheets.indicators();
        }
    }

    private void overview() throws IOException {
        Draft draft = dossier.draft();
        Draft.Review review = draft.review();
        Edition base = dossier.compared().before();
        Impact impact = dossier.impact();
        Impact.Totals totals = impact.totals();
        XlsxBook.Sheet sheet =
                sheet("概况", "Overview", List.of(say("项目", "What"), say("内容", "Value"), say("备注", "Remark")));
        row(sheet, say("草案", "Draft"), draft.title(), draft.id());
        row(sheet, say("网", "Network"), chinese ? network.nameZh() : network.nameEn(), network.code());
        row(sheet, say("草案改动次数", "Version of the draft"), draft.version());
        row(sheet, say("状态", "State"), draft.state().name().toLowerCase(Locale.ROOT));
        row(
                sheet,
                say("原版次", "Edition before"),
                base == null ? null : base.number(),
                base == null ? null : base.contentHash());
        row(sheet, say("发布为版次", "Published as edition"), draft.edition());
        row(sheet, say("施行时间", "In force from"), impact.effectiveAt());
        row(sheet, say("编辑人", "Edited by"), String.join(", ", review.editors()));
        row(sheet, say("送审人", "Submitted by"), review.submittedBy(), review.submitReason());
        row(sheet, say("送审时间", "Submitted at"), review.submittedAt());
        row(sheet, say("批准人", "Approved by"), review.approvedBy());
        row(sheet, say("批准时间", "Approved at"), review.approvedAt());
        row(sheet, say("换手的土地（平方米）", "Ground that changes hands (m²)"), round(totals.areaSquareMetres()));
        row(
                sheet,
                say("换归属的未销号案件", "Open cases that change hands"),
                totals.openReports(),
                say("其中超期 ", "overdue: ") + totals.overdueReports());
        row(sheet, say("换归属的点位", "Points that change hands"), totals.points());
        row(sheet, say("换归属的楼栋", "Buildings that change hands"), totals.buildings());
        String share = totals.estimated() ? say("按面积估算", "estimated by ground") : null;
        row(sheet, say("涉及户数", "Households"), totals.households(), share);
        row(sheet, say("涉及人口", "Residents"), totals.residents(), share);
        row(sheet, say("涉及人员", "People whose work changes"), totals.people());
        for (UnitName unit : impact.vacant()) {
            row(sheet, say("还没有责任人的网格", "Grid that nobody answers for yet"), unit.name(), unit.code());
        }
        row(sheet, say("生成时间", "Made at"), dossier.madeAt(), dossier.madeBy());
        sheet.finish();
    }

    private void edits() throws IOException {
        XlsxBook.Sheet sheet = sheet(
                "改动步骤",
                "Edits",
                List.of(
                        say("序号", "No."),
                        say("编辑人", "Author"),
                        say("时间", "Time"),
                        say("种类", "Kind"),
                        say("涉及单元", "Units"),
                        say("已撤销", "Taken back"),
                        say("原始内容", "As it was sent")));
        for (DraftEdit edit : dossier.edits()) {
            row(
                    sheet,
                    edit.seq(),
                    edit.author(),
                    edit.at(),
                    edit.type(),
                    String.join(", ", edit.units()),
                    edit.undone(),
                    Json.writeText(edit.edit()));
        }
        sheet.finish();
    }

    private void changes() throws IOException {
        XlsxBook.Sheet sheet = sheet(
                "单元变化",
                "Changes",
                List.of(
                        say("层级", "Level"),
                        say("种类", "Kind"),
                        say("原单元", "Before"),
                        say("原面积（平方米）", "Area before (m²)"),
                        say("现单元", "After"),
                        say("现面积（平方米）", "Area after (m²)")));
        for (LevelComparison level : dossier.compared().comparison().levels()) {
            for (UnitChange change : level.changes()) {
                row(
                        sheet,
                        level(level.level()),
                        kind(change.kind()),
                        names(change.before()),
                        round(area(change.before())),
                        names(change.after()),
                        round(area(change.after())));
            }
        }
        sheet.finish();
    }

    private void moves() throws IOException {
        XlsxBook.Sheet sheet = sheet(
                "换手的土地",
                "Moved ground",
                List.of(
                        say("层级", "Level"),
                        say("原单元", "From"),
                        say("现单元", "To"),
                        say("面积（平方米）", "Area (m²)"),
                        say("占原单元", "Share of from"),
                        say("占现单元", "Share of to"),
                        say("只是一线之差", "Hairline")));
        for (LevelComparison level : dossier.compared().comparison().levels()) {
            for (GroundPiece move : level.moves()) {
                row(
                        sheet,
                        level(level.level()),
                        move.from(),
                        move.to(),
                        round(move.areaSquareMetres()),
                        move.ofFrom(),
                        move.ofTo(),
                        move.hairline());
            }
        }
        sheet.finish();
    }

    private void attributes() throws IOException {
        XlsxBook.Sheet sheet = sheet(
                "资料变化",
                "Attributes",
                List.of(
                        say("层级", "Level"),
                        say("单元", "Unit"),
                        say("项目", "Field"),
                        say("原来", "Before"),
                        say("现在", "After")));
        for (var change : dossier.compared().comparison().attributes()) {
            row(sheet, level(change.level()), change.unit(), change.field(), change.before(), change.after());
        }
        sheet.finish();
    }

    private void transfers() throws IOException {
        XlsxBook.Sheet sheet = sheet(
                "哪里划给哪里",
                "What goes where",
                List.of(
                        say("层级", "Level"),
                        say("原单元", "From"),
                        say("名称", "Name"),
                        say("现单元", "To"),
                        say("名称", "Name"),
                        say("面积（平方米）", "Area (m²)"),
                        say("期内上报", "Reports in the period"),
                        say("未销号案件", "Open cases"),
                        say("超期", "Overdue"),
                        say("点位", "Points"),
                        say("楼栋", "Buildings"),
                        say("户数", "Households"),
                        say("人口", "Residents"),
                        say("按面积估算", "Estimated")));
        for (Impact.Transfer one : dossier.impact().transfers()) {
            UnitName from = one.from();
            UnitName to = one.to();
            row(
                    sheet,
                    level(one.level()),
                    from == null ? null : from.code(),
                    from == null ? null : from.name(),
                    to == null ? null : to.code(),
                    to == null ? null : to.name(),
                    round(one.areaSquareMetres()),
                    one.reports(),
                    one.openReports(),
                    one.overdueReports(),
                    one.points(),
                    one.buildings(),
                    one.households(),
                    one.residents(),
                    one.estimated());
        }
        sheet.finish();
    }

    /** The sheet says how many there are in all: who may not see single ones must not believe that there are none. */
    private void listed(String title, String nameHead, Listed listed, boolean cases) throws IOException {
        XlsxBook.Sheet sheet = book.sheet(title);
        sheet.head(List.of(
                say("编号", "Number"),
                nameHead,
                say("经度", "Longitude"),
                say("纬度", "Latitude"),
                say("原单元", "From"),
                say("现单元", "To")));
        for (Item item : listed.items()) {
            var place = item.place();
            row(
                    sheet,
                    item.code(),
                    cases ? dossier.categories().getOrDefault(item.name(), item.name()) : item.name(),
                    place == null ? null : place.longitude(),
                    place == null ? null : place.latitude(),
                    item.from(),
                    item.to());
        }
        int unseen = listed.total() - listed.items().size();
        if (unseen > 0) {
            row(sheet, say("另有 " + unseen + " 条不在你的权限内", unseen + " more that you may not see"));
        }
        sheet.finish();
    }

    private void loads() throws IOException {
        XlsxBook.Sheet sheet = sheet(
                "人员工作量",
                "Work of people",
                List.of(
                        say("责任人", "Person"),
                        say("网格（前）", "Grids before"),
                        say("网格（后）", "Grids after"),
                        say("未销号案件（前）", "Open cases before"),
                        say("未销号案件（后）", "Open cases after"),
                        say("点位（前）", "Points before"),
                        say("点位（后）", "Points after"),
                        say("户数（前）", "Households before"),
                        say("户数（后）", "Households after")));
        for (Impact.Load load : dossier.impact().loads()) {
            row(
                    sheet,
                    load.name(),
                    String.join(", ", load.before().units()),
                    String.join(", ", load.after().units()),
                    load.before().openReports(),
                    load.after().openReports(),
                    load.before().points(),
                    load.after().points(),
                    load.before().households(),
                    load.after().households());
        }
        sheet.finish();
    }

    private void indicators() throws IOException {
        XlsxBook.Sheet sheet = sheet(
                "会变动的指标",
                "Figures",
                List.of(
                        say("层级", "Level"),
                        say("单元", "Unit"),
                        say("名称", "Name"),
                        say("上报（前）", "Reports before"),
                        say("上报（后）", "Reports after"),
                        say("已整改（前）", "Rectified before"),
                        say("已整改（后）", "Rectified after"),
                        say("期间自", "Period from"),
                        say("期间至", "Period to")));
        for (Impact.Indicator one : dossier.impact().indicators()) {
            Figure before = one.before();
            Figure after = one.after();
            row(
                    sheet,
                    level(one.unit().level()),
                    one.unit().code(),
                    one.unit().name(),
                    before == null ? null : before.count(),
                    after == null ? null : after.count(),
                    before == null ? null : before.rate().numerator(),
                    after == null ? null : after.rate().numerator(),
                    dossier.impact().period().from(),
                    dossier.impact().period().to());
        }
        sheet.finish();
    }

    private XlsxBook.Sheet sheet(String zh, String en, List<String> columns) {
        XlsxBook.Sheet sheet = book.sheet(say(zh, en));
        sheet.head(columns);
        return sheet;
    }

    private static void row(XlsxBook.Sheet sheet, @Nullable Object... values) throws IOException {
        if (!sheet.isFull()) {
            sheet.row(new ArrayList<>(Arrays.asList(values)));
        }
    }

    private String say(String zh, String en) {
        return chinese ? zh : en;
    }

    private String level(int rank) {
        Level level = network.getLevel(rank);
        return chinese ? level.nameZh() : level.nameEn();
    }

    private String kind(UnitChange.Kind kind) {
        return switch (kind) {
            case SPLIT -> say("划分", "split");
            case MERGED -> say("合并", "merged");
            case RECODED -> say("改编码", "new code");
            case ADDED -> say("新增", "added");
            case REMOVED -> say("撤销", "removed");
            case RESHAPED -> say("边界调整", "reshaped");
            case REDRAWN -> say("折点调整", "points moved");
        };
    }

    private static String names(List<UnitGround> units) {
        return units.stream().map(unit -> unit.name() + " " + unit.code()).collect(Collectors.joining(", "));
    }

    private static double area(List<UnitGround> units) {
        return units.stream().mapToDouble(UnitGround::areaSquareMetres).sum();
    }

    private static double round(double squareMetres) {
        return Math.round(squareMetres * 100) / 100.0;
    }
}
