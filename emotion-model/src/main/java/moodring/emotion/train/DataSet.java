package moodring.emotion.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import moodring.emotion.EmotionException;

/**
 * A labelled data set, whatever its form on disk.
 *
 * @param name last part of its path
 * @param sha256 of the file, or of all files of the folder in the order of their names
 * @param contempt pictures left out because contempt has no class here
 */
record DataSet(String name, String sha256, List<LabelledFace> faces, int contempt) {
    DataSet {
        faces = List.copyOf(faces);
    }

    /** FER-2013: {@code fer2013.csv}, {@code icml_face_data.csv}, or Kaggle's folders. */
    static DataSet fer(Path path) {
        require(path, "FER-2013", "a file like fer2013.csv or a folder with train and test");
        List<LabelledFace> faces = Files.isDirectory(path)
                ? FerFolders.read(path)
                : FerCsv.read(path).faces();
        return new DataSet(path.getFileName().toString(), sha256(path), faces, 0);
    }

    /** CK+: a folder per emotion, or {@code ckextended.csv}. */
    static DataSet ck(Path path) {
        require(path, "CK+", "a folder with anger, disgust, … or ckextended.csv");
        if (!Files.isDirectory(path)) {
            FerCsv csv = FerCsv.read(path);
            List<LabelledFace> faces =
                    csv.faces().stream().map(LabelledFace::withoutRow).toList();
            return new DataSet(path.getFileName().toString(), sha256(path), faces, csv.contempt());
        }
        CkFolders folders = CkFolders.read(path);
        return new DataSet(path.getFileName().toString(), sha256(path), folders.faces(), folders.contempt());
    }

    /**
     * Makes sure that what stands in another file row by row can be joined.
     *
     * @param what the option that names the other file
     * @throws EmotionException if these pictures have no row numbers
     */
    void requireRows(String what) {
        if (faces.stream().anyMatch(face -> face.row() == LabelledFace.NO_ROW)) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    name + " is a folder of pictures, which have no row numbers for " + what
                            + " to be joined by; name fer2013.csv with --fer");
        }
    }

    private static void require(Path path, String what, String form) {
        if (!Files.exists(path)) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA, path + " does not exist; " + what + " needs " + form);
        }
    }

    /** Of a file, or of all files of a folder in the order of their names. */
    static String sha256(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        digest.update(buffer, 0, n);
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new EmotionException(EmotionException.Kind.INPUT_OUTPUT, path + " cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
