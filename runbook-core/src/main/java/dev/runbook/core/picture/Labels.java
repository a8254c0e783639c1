package dev.runbook.core.picture;

import dev.runbook.core.page.Band;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Places the labels of a band so that none meets another. They are placed for the narrowest screen: on a wider one marks move
 * apart and texts keep their size, so what does not meet there meets nowhere.
 */
final class Labels {
    /** Pixels of the band's width that are there on every screen. */
    static final double NARROWEST = 270;
    /** Between a line and its text. */
    static final double GAP = 4;

    /** Of one character, rather too much, since nobody knows the reader's font. */
    private static final double CHARACTER = 7.4;

    private static final double WIDEST = NARROWEST / 2 - GAP;

    private Labels() {}

    static List<Label> of(List<Band.Mark> marks) {
        List<Label> rightwards = new ArrayList<>();
        List<Label> leftwards = new ArrayList<>();
        for (Band.Mark mark : marks) {
            Label label = new Label(mark.at(), text(mark), 0, true, true, mark.own());
            if (label.right() <= NARROWEST) {
                rightwards.add(label);
            } else {
                leftwards.add(new Label(mark.at(), label.text(), 0, true, false, mark.own()));
            }
        }
        List<Label> first = new ArrayList<>();
        for (int i = rightwards.size() - 1; i >= 0; i--) {
            first.add(0, rightwards.get(i).in(lane(rightwards.get(i), first)));
        }
        List<Label> second = new ArrayList<>();
        for (Label label : leftwards) {
            second.add(label.in(lane(label, second)));
        }
        boolean meet = first.stream().anyMatch(one -> second.stream().anyMatch(one::meets));
        List<Label> placed = new ArrayList<>(first);
        second.forEach(label -> placed.add(meet ? label.below() : label));
        return Collections.unmodifiableList(placed);
    }

    static double width(String text) {
        return text.length() * CHARACTER;
    }

    /** The lane over all texts whose marks this one's text covers; their lines end below it. */
    private static int lane(Label label, List<Label> placed) {
        return placed.stream()
                .filter(other ->
                        label.left() - GAP < other.x() && other.x() < label.right() + GAP || (other.x() == label.x()))
                .mapToInt(other -> other.lane() + 1)
                .max()
                .orElse(0);
    }

    /** As many words as there is room for, most urgent first, then the figure. */
    private static String text(Band.Mark mark) {
        String text = mark.figure();
        String words = "";
        for (String word : mark.words()) {
            String longer = words.isEmpty() ? word : words + ", " + word;
            if (width(longer + " " + mark.figure()) > WIDEST) {
                break;
            }
            words = longer;
        }
        if (!words.isEmpty()) {
            text = words + " " + text;
        }
        return width(text) > WIDEST ? text.substring(0, (int) (WIDEST / CHARACTER) - 1) + "\u2026" : text;
    }
}
