package moodring.recommend.web;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A picture of the screen in as many colours as 100 kB hold: a fifth of the bytes. Boxes of colours are cut as in median
 * cut (Heckbert 1982), but in the middle, so that the few pixels of a bright colour keep it.
 */
final class SmallPicture {
    private static final int HEAVIEST = 100_000;
    private static final int[] COLOURS = {200, 160, 128, 112, 96, 80, 64};

    private SmallPicture() {}

    /** A colour of the picture and how many pixels have it. */
    private record Colour(int red, int green, int blue, int pixels) {
        int channel(int number) {
            return number == 0 ? red : number == 1 ? green : blue;
        }
    }

    /** Colours that become one. */
    private record Box(List<Colour> colours) {
        int range(int channel) {
            return colours.stream()
                            .mapToInt(each -> each.channel(channel))
                            .max()
                            .orElseThrow()
                    - colours.stream()
                            .mapToInt(each -> each.channel(channel))
                            .min()
                            .orElseThrow();
        }

        int widest() {
            return IntStream.range(0, 3)
                    .boxed()
                    .max(Comparator.comparing(this::range))
                    .orElseThrow();
        }

        /** Wide boxes are the worst to look at, those of many pixels a little more so. */
        double badness() {
            return range(widest()) * Math.pow(pixels(), 0.1);
        }

        private long pixels() {
            return colours.stream().mapToLong(Colour::pixels).sum();
        }

        List<Box> halves() {
            int channel = widest();
            List<Colour> sorted = new ArrayList<>(colours);
            sorted.sort(Comparator.comparing(each -> each.channel(channel)));
            int middle = (sorted.get(0).channel(channel)
                            + sorted.get(sorted.size() - 1).channel(channel))
                    / 2;
            int cut = (int) sorted.stream()
                    .takeWhile(each -> each.channel(channel) <= middle)
                    .count();
            return List.of(new Box(sorted.subList(0, cut)), new Box(sorted.subList(cut, sorted.size())));
        }

        int mean() {
            int rgb = 0;
            for (int number = 0; number < 3; number++) {
                int channel = number;
                double sum = colours.stream()
                        .mapToDouble(each -> (double) each.channel(channel) * each.pixels())
                        .sum();
                rgb = rgb << 8 | (int) Math.round(sum / pixels());
            }
            return rgb;
        }
    }

    static void write(byte[] png, Path file) {
        try {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(png));
            byte[] small = new byte[HEAVIEST];
            for (int i = 0; i < COLOURS.length && small.length >= HEAVIEST; i++) {
                small = bytes(reduced(whole, COLOURS[i]));
            }
            Files.write(file, small);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage reduced(BufferedImage whole, int most) {
        List<Box> boxes = boxes(whole, most);
        int[] palette = boxes.stream().mapToInt(Box::mean).toArray();
        Map<Integer, Byte> places = new HashMap<>();
        for (int place = 0; place < palette.length; place++) {
            for (Colour colour : boxes.get(place).colours()) {
                places.put(colour.red() << 16 | colour.green() << 8 | colour.blue(), (byte) place);
            }
        }
        IndexColorModel model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        BufferedImage small =
                new BufferedImage(whole.getWidth(), whole.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < whole.getHeight(); y++) {
            for (int x = 0; x < whole.getWidth(); x++) {
                byte place = places.get(whole.getRGB(x, y) & 0xffffff);
                small.getRaster().setSample(x, y, 0, place);
            }
        }
        return small;
    }

    private static List<Box> boxes(BufferedImage whole, int most) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : whole.getRGB(0, 0, whole.getWidth(), whole.getHeight(), null, 0, whole.getWidth())) {
            counts.merge(pixel & 0xffffff, 1, Integer::sum);
        }
        List<Box> boxes = new ArrayList<>();
        boxes.add(new Box(counts.entrySet().stream()
                .map(each ->
                        new Colour(each.getKey() >> 16, each.getKey() >> 8 & 255, each.getKey() & 255, each.getValue()))
                .toList()));
        while (boxes.size() < most) {
            Box worst = boxes.stream().max(Comparator.comparing(Box::badness)).orElseThrow();
            if (worst.colours().size() < 2) {
                break;
            }
            boxes.remove(worst);
            boxes.addAll(worst.halves());
        }
        return boxes;
    }

    private static byte[] bytes(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam best = writer.getDefaultWriteParam();
        best.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        best.setCompressionQuality(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), best);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
