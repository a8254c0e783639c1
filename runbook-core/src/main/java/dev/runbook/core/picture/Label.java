package dev.runbook.core.picture;

/**
 * A text beside a mark of a band.
 *
 * @param at where its mark stands, from 0 to 1
 * @param lane how far from the band it stands, from 0
 * @param above whether it stands above the band, else below
 * @param rightwards whether the text begins at the mark, else it ends there
 * @param own whether its mark is what the page is about
 */
record Label(double at, String text, int lane, boolean above, boolean rightwards, boolean own) {
    Label in(int otherLane) {
        return new Label(at, text, otherLane, above, rightwards, own);
    }

    Label below() {
        return new Label(at, text, lane, false, rightwards, own);
    }

    /** Where the text begins on the narrowest screen, in pixels. */
    double left() {
        return rightwards ? x() + Labels.GAP : x() - Labels.GAP - width();
    }

    /** Where it ends. */
    double right() {
        return left() + width();
    }

    /** Where its mark and the line to it stand. */
    double x() {
        return at * Labels.NARROWEST;
    }

    private double width() {
        return Labels.width(text);
    }

    /** Whether the other's text or line runs into this one's, were both above the band. */
    boolean meets(Label other) {
        boolean texts = lane == other.lane && left() < other.right() && other.left() < right();
        return texts || isCrossedBy(other) || other.isCrossedBy(this);
    }

    /** Whether the line from the band up to the other runs through this text. */
    private boolean isCrossedBy(Label other) {
        return lane <= other.lane && left() - 1 < other.x() && other.x() < right() + 1 && x() != other.x();
    }
}
