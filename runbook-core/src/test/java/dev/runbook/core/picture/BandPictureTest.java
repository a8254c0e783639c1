package dev.runbook.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.page.Axis;
import dev.runbook.core.page.Band;
import dev.runbook.core.page.Zone;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What must hold for every picture, whatever the figures. */
class BandPictureTest {
    private static final List<String> WORDS = List.of("target", "warning", "critical", "P1", "rollback", "<b>&\"");

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void labelsNeverMeetAndNeverLeaveTheBand(int seed) {
        List<Label> labels = Labels.of(marks(new Random(seed)));

        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            assertThat(label.left()).isGreaterThanOrEqualTo(0);
            assertThat(label.right()).isLessThanOrEqualTo(Labels.NARROWEST);
            assertThat(labels.subList(i + 1, labels.size()).stream()
                            .filter(other -> other.above() == label.above())
                            .filter(label::meets))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePictureIsWellFormedAndNamed(int seed) throws Exception {
        List<Band.Mark> marks = marks(new Random(seed));
        Axis axis = new Axis(Axis.Kind.LINEAR, 0, 100, true, true);
        List<Zone> zones = List.of(
                new Zone(Zone.Kind.TARGET, Zone.Kind.TARGET.text(), 0, 0.5, "up to 50%: target met"),
                new Zone(Zone.Kind.CRITICAL, Zone.Kind.CRITICAL.text(), 0.5, 1, "above 50%: critical"));
        Band band = new Band("queue <depth>", axis, "0%", "100%", zones, marks, List.of());

        Element svg = parsed(BandPicture.svg(band, 3)).getDocumentElement();

        assertThat(svg.getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Thresholds of queue <depth>");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("Up to 50%: target met. Above 50%: critical.");
        assertThat(svg.getElementsByTagName("svg").getLength()).isEqualTo(marks.size());
    }

    @Test
    void aZoneMayHaveAnyNameThatATeamGivesIt() throws Exception {
        Axis axis = new Axis(Axis.Kind.LINEAR, 0, 100, true, true);
        List<Zone> zones = List.of(new Zone(Zone.Kind.CRITICAL, "<b>P1&", 0, 1, "everywhere: <b>P1&"));
        Band band = new Band("queue", axis, "0%", "100%", zones, List.of(), List.of());

        Element svg = parsed(BandPicture.svg(band, 1)).getDocumentElement();

        assertThat(svg.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("<b>P1&");
    }

    private static List<Band.Mark> marks(Random random) {
        int count = 1 + random.nextInt(9);
        double[] places = random.doubles(count).sorted().toArray();
        List<Band.Mark> marks = new ArrayList<>();
        for (double place : places) {
            double at = random.nextInt(9) == 0 ? 1 : random.nextInt(9) == 0 ? 0 : place;
            List<String> words = random.ints(1 + random.nextInt(3), 0, WORDS.size())
                    .mapToObj(WORDS::get)
                    .distinct()
                    .toList();
            String figure = "> " + random.nextInt(1_000_000) + " ".repeat(random.nextInt(2))
                    + "of a long unit".substring(0, random.nextInt(14));
            marks.add(new Band.Mark(at, words, figure, random.nextBoolean()));
        }
        marks.sort(Comparator.comparing(Band.Mark::at));
        return marks;
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
