package org.gridwarden.draft.edit;

import java.util.List;
import org.gridwarden.coverage.redraw.EditResult;

/** What edits did, in a sentence of either language. */
public final class EditSentences {

    private static final int NAMED = 3;

    private EditSentences() {}

    static EditSentence of(EditBody edit, EditResult result) {
        String key = "edit." + edit.type();
        return switch (edit.type()) {
            case "split" -> {
                int pieces = result.created().size() + (result.removed().contains(edit.text("unit")) ? 0 : 1);
                yield new EditSentence(
                        key,
                        edit.text("unit") + " 分割为 " + pieces + " 个单元",
                        edit.text("unit") + " was split into " + pieces + " units");
            }
            case "merge" ->
                new EditSentence(
                        key,
                        some(result.removed()) + " 并入 " + edit.text("into"),
                        some(result.removed()) + " went into " + edit.text("into"));
            case "transfer" ->
                new EditSentence(
                        key,
                        edit.text("from") + " 的一部分划给 " + edit.text("to"),
                        "A part of " + edit.text("from") + " went to " + edit.text("to"));
            case "add_unit", "carve" ->
                new EditSentence(key, "新建 " + some(result.created()), some(result.created()) + " was made");
            case "remove_unit" ->
                new EditSentence(key, "撤销 " + some(result.removed()), some(result.removed()) + " was removed");
            case "recode" ->
                new EditSentence(
                        key,
                        edit.text("unit") + " 改码为 " + edit.text("code"),
                        edit.text("unit") + " has the code " + edit.text("code") + " now");
            case "reparent" ->
                new EditSentence(
                        key,
                        edit.text("unit") + " 改属 " + edit.findText("parent").orElse("—"),
                        edit.text("unit") + " belongs to "
                                + edit.findText("parent").orElse("nobody") + " now");
            default ->
                new EditSentence(
                        key,
                        "边界已改：" + some(result.changed()),
                        "The boundary of " + some(result.changed()) + " was changed");
        };
    }

    static EditSentence attributes(String code) {
        return new EditSentence("edit.attributes", code + " 的属性已改", "The attributes of " + code + " were changed");
    }

    /** What a walk through the history did. */
    public static EditSentence walked(boolean forward, int edits) {
        return forward
                ? new EditSentence("edit.redo", "已重做 " + edits + " 步", edits + " done again")
                : new EditSentence("edit.undo", "已撤销 " + edits + " 步", edits + " taken back");
    }

    private static String some(List<String> codes) {
        return codes.size() <= NAMED
                ? String.join(", ", codes)
                : String.join(", ", codes.subList(0, NAMED)) + " … (" + codes.size() + ")";
    }
}
