package org.gridwarden.exchange.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridwarden.compare.AttributeChange;
import org.gridwarden.compare.GroundPiece;
import org.gridwarden.compare.LevelComparison;
import org.gridwarden.compare.UnitChange;
import org.gridwarden.compare.UnitChange.UnitGround;
import org.gridwarden.draft.Draft;
import org.gridwarden.draft.DraftEdit;
import org.gridwarden.exchange.XlsxBook;
import org.gridwarden.exchange.dossier.DossierSheet.Shown;
import org.gridwarden.geo.LngLat;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.Network;
import org.gridwarden.impact.change.Impact;
import org.gridwarden.impact.change.Impact.Figure;
import org.gridwarden.impact.change.Impact.Item;
import org.gridwarden.impact.change.Impact.Listed;
import org.gridwarden.impact.change.Impact.UnitName;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;

/** A dossier as a workbook, a sheet for each question that a reader of the file has. */
final class DossierBook {

    private final Dossier dossier;
    private final Network network;
    private final boolean chinese;

    private DossierBook(Dossier dossier, boolean chinese) {
        this.dossier = dossier;
        this.network = dossier.compared().network();
        this.chinese = chinese;
    }

    /** Writes the workbook and leaves the stream open. */
    static void write(Dossier dossier, boolean chinese, ZoneId zone, OutputStream out) throws IOException {
        try (XlsxBook book = new XlsxBook(out, zone)) {
            for (DossierSheet<?> sheet : new DossierBook(dossier, chinese).sheets()) {
                sheet.write(book);
            }
        }
    }

    private List<DossierSheet<?>> sheets() {
        Impact impact = dossier.impact();
        return List.of(
                overview(),
                edits(),
                changes(),
                moves(),
                attributes(),
                transfers(),
                listed(
                        say("换归属的未销号案件", "Open cases"),
                        say("类别", "Category"),
                        impact.reports(),
                        item -> dossier.categories().getOrDefault(item.name(), item.name())),
                listed(say("换归属的点位", "Points"), say("名称", "Name"), impact.points(), Item::name),
                listed(say("换归属的楼栋", "Buildings"), say("名称", "Name"), impact.buildings(), Item::name),
                loads(),
                indicators());
    }

    /** A line of the overview. */
    private record Fact(
            String what, @Nullable Object value, @Nullable Object remark) {
        Fact(String what, @Nullable Object value) {
            this(what, value, null);
        }
    }

    private DossierSheet<Fact> overview() {
        return new DossierSheet<>(say("概况", "Overview"), facts())
                .column(say("项目", "What"), Fact::what)
                .column(say("内容", "Value"), Fact::value)
                .column(say("备注", "Remark"), Fact::remark);
    }

    private List<Fact> facts() {
        Draft draft = dossier.draft();
        Draft.Review review = draft.review();
        Edition base = dossier.compared().before();
        Impact impact = dossier.impact();
        Impact.Totals totals = impact.totals();
        String share = totals.estimated() ? say("按面积估算", "estimated by ground") : null;
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(say("草案", "Draft"), draft.title(), draft.id()),
                new Fact(say("网", "Network"), chinese ? network.nameZh() : network.nameEn(), network.code()),
                new Fact(say("草案改动次数", "Version of the draft"), draft.version()),
                new Fact(say("状态", "State"), draft.state().name().toLowerCase(Locale.ROOT)),
                new Fact(
                        say("原版次", "Edition before"),
                        base == null ? null : base.number(),
                        base == null ? null : base.contentHash()),
                new Fact(say("发布为版次", "Published as edition"), draft.edition()),
                new Fact(say("施行时间", "In force from"), impact.effectiveAt()),
                new Fact(say("编辑人", "Edited by"), String.join(", ", review.editors())),
                new Fact(say("送审人", "Submitted by"), review.submittedBy(), review.submitReason()),
                new Fact(say("送审时间", "Submitted at"), review.submittedAt()),
                new Fact(say("批准人", "Approved by"), review.approvedBy()),
                new Fact(say("批准时间", "Approved at"), review.approvedAt()),
                new Fact(say("换手的土地（平方米）", "Ground that changes hands (m²)"), round(totals.areaSquareMetres())),
                new Fact(
                        say("换归属的未销号案件", "Open cases that change hands"),
                        totals.openReports(),
                        say("其中超期 ", "overdue: ") + totals.overdueReports()),
                new Fact(say("换归属的点位", "Points that change hands"), totals.points()),
                new Fact(say("换归属的楼栋", "Buildings that change hands"), totals.buildings()),
                new Fact(say("涉及户数", "Households"), totals.households(), share),
                new Fact(say("涉及人口", "Residents"), totals.residents(), share),
                new Fact(say("涉及人员", "People whose work changes"), totals.people())));
        for (UnitName unit : impact.vacant()) {
            facts.add(new Fact(say("还没有责任人的网格", "Grid that nobody answers for yet"), unit.name(), unit.code()));
        }
        facts.add(new Fact(say("生成时间", "Made at"), dossier.madeAt(), dossier.madeBy()));
        return facts;
    }

    private DossierSheet<DraftEdit> edits() {
        return new DossierSheet<>(say("改动步骤", "Edits"), dossier.edits())
                .column(say("序号", "No."), DraftEdit::seq)
                .column(say("编辑人", "Author"), DraftEdit::author)
                .column(say("时间", "Time"), DraftEdit::at)
                .column(say("种类", "Kind"), DraftEdit::type)
                .column(say("涉及单元", "Units"), edit -> String.join(", ", edit.units()))
                .column(say("已撤销", "Taken back"), DraftEdit::undone)
                .column(say("原始内容", "As it was sent"), edit -> Json.writeText(edit.edit()));
    }

    /** Something found at a level. */
    private record At<T>(int level, T found) {}

    private <T> List<At<T>> ofAllLevels(Function<LevelComparison, List<T>> found) {
        return dossier.compared().comparison().levels().stream()
                .flatMap(level -> found.apply(level).stream().map(one -> new At<>(level.level(), one)))
                .toList();
    }

    private DossierSheet<At<UnitChange>> changes() {
        return new DossierSheet<>(say("单元变化", "Changes"), ofAllLevels(LevelComparison::changes))
                .column(say("层级", "Level"), change -> level(change.level()))
                .column(say("种类", "Kind"), change -> kind(change.found().kind()))
                .column(say("原单元", "Before"), change -> names(change.found().before()))
                .column(
                        say("原面积（平方米）", "Area before (m²)"),
                        change -> area(change.found().before()))
                .column(say("现单元", "After"), change -> names(change.found().after()))
                .column(
                        say("现面积（平方米）", "Area after (m²)"),
                        change -> area(change.found().after()));
    }

    private DossierSheet<At<GroundPiece>> moves() {
        return new DossierSheet<>(say("换手的土地", "Moved ground"), ofAllLevels(LevelComparison::moves))
                .column(say("层级", "Level"), move -> level(move.level()))
                .column(say("原单元", "From"), move -> move.found().from())
                .column(say("现单元", "To"), move -> move.found().to())
                .column(say("面积（平方米）", "Area (m²)"), move -> round(move.found().areaSquareMetres()))
                .column(say("占原单元", "Share of from"), move -> move.found().ofFrom())
                .column(say("占现单元", "Share of to"), move -> move.found().ofTo())
                .column(say("只是一线之差", "Hairline"), move -> move.found().hairline());
    }

    private DossierSheet<AttributeChange> attributes() {
        return new DossierSheet<>(
                        say("资料变化", "Attributes"),
                        dossier.compared().comparison().attributes())
                .column(say("层级", "Level"), change -> level(change.level()))
                .column(say("单元", "Unit"), AttributeChange::unit)
                .column(say("项目", "Field"), AttributeChange::field)
                .column(say("原来", "Before"), AttributeChange::before)
                .column(say("现在", "After"), AttributeChange::after);
    }

    private DossierSheet<Impact.Transfer> transfers() {
        return new DossierSheet<>(
                        say("哪里划给哪里", "What goes where"), dossier.impact().transfers())
                .column(say("层级", "Level"), one -> level(one.level()))
                .column(say("原单元", "From"), one -> known(one.from(), UnitName::code))
                .column(say("名称", "Name"), one -> known(one.from(), UnitName::name))
                .column(say("现单元", "To"), one -> known(one.to(), UnitName::code))
                .column(say("名称", "Name"), one -> known(one.to(), UnitName::name))
                .column(say("面积（平方米）", "Area (m²)"), one -> round(one.areaSquareMetres()))
                .column(say("期内上报", "Reports in the period"), Impact.Transfer::reports)
                .column(say("未销号案件", "Open cases"), Impact.Transfer::openReports)
                .column(say("超期", "Overdue"), Impact.Transfer::overdueReports)
                .column(say("点位", "Points"), Impact.Transfer::points)
                .column(say("楼栋", "Buildings"), Impact.Transfer::buildings)
                .column(say("户数", "Households"), Impact.Transfer::households)
                .column(say("人口", "Residents"), Impact.Transfer::residents)
                .column(say("按面积估算", "Estimated"), Impact.Transfer::estimated);
    }

    /** The sheet says how many there are in all: who may not see single ones must not believe that there are none. */
    private DossierSheet<Item> listed(String name, String nameHead, Listed listed, Shown<Item> itemName) {
        DossierSheet<Item> sheet = new DossierSheet<>(name, listed.items())
                .column(say("编号", "Number"), Item::code)
                .column(nameHead, itemName)
                .column(say("经度", "Longitude"), item -> known(item.place(), LngLat::longitude))
                .column(say("纬度", "Latitude"), item -> known(item.place(), LngLat::latitude))
                .column(say("原单元", "From"), Item::from)
                .column(say("现单元", "To"), Item::to);
        int unseen = listed.total() - listed.items().size();
        return unseen <= 0
                ? sheet
                : sheet.remark(say("另有 " + unseen + " 条不在你的权限内", unseen + " more that you may not see"));
    }

    private DossierSheet<Impact.Load> loads() {
        return new DossierSheet<>(
                        say("人员工作量", "Work of people"), dossier.impact().loads())
                .column(say("责任人", "Person"), Impact.Load::name)
                .column(
                        say("网格（前）", "Grids before"),
                        load -> String.join(", ", load.before().units()))
                .column(
                        say("网格（后）", "Grids after"),
                        load -> String.join(", ", load.after().units()))
                .column(
                        say("未销号案件（前）", "Open cases before"),
                        load -> load.before().openReports())
                .column(
                        say("未销号案件（后）", "Open cases after"),
                        load -> load.after().openReports())
                .column(say("点位（前）", "Points before"), load -> load.before().points())
                .column(say("点位（后）", "Points after"), load -> load.after().points())
                .column(say("户数（前）", "Households before"), load -> load.before().households())
                .column(say("户数（后）", "Households after"), load -> load.after().households());
    }

    private DossierSheet<Impact.Indicator> indicators() {
        Shown<Figure> count = Figure::count;
        Shown<Figure> rectified = figure -> figure.rate().numerator();
        return new DossierSheet<>(say("会变动的指标", "Figures"), dossier.impact().indicators())
                .column(say("层级", "Level"), one -> level(one.unit().level()))
                .column(say("单元", "Unit"), one -> one.unit().code())
                .column(say("名称", "Name"), one -> one.unit().name())
                .column(say("上报（前）", "Reports before"), one -> known(one.before(), count))
                .column(say("上报（后）", "Reports after"), one -> known(one.after(), count))
                .column(say("已整改（前）", "Rectified before"), one -> known(one.before(), rectified))
                .column(say("已整改（后）", "Rectified after"), one -> known(one.after(), rectified))
                .column(
                        say("期间自", "Period from"),
                        one -> dossier.impact().period().from())
                .column(
                        say("期间至", "Period to"),
                        one -> dossier.impact().period().to());
    }

    /** What is shown of something; nothing where it is not known. */
    private static <T> @Nullable Object known(@Nullable T one, Shown<T> shown) {
        return one == null ? null : shown.of(one);
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
        return round(units.stream().mapToDouble(UnitGround::areaSquareMetres).sum());
    }

    private static double round(double squareMetres) {
        return Math.round(squareMetres * 100) / 100.0;
    }
}
