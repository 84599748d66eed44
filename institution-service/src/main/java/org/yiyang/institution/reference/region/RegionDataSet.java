package org.yiyang.institution.reference.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * Regions that come with the service, each as a file beside this class in the format of every other file, with the source
 * of its days. A day that is not known stands as 1 January 1980, the year of the standard itself: there long since.
 */
public enum RegionDataSet implements Labelled {
    FIVE_CITIES(
            "海口、珠海、江门、厦门、绵阳",
            "Haikou, Zhuhai, Jiangmen, Xiamen and Mianyang with their districts and functional areas",
            "five-cities.csv");

    private final Label label;
    private final String file;

    RegionDataSet(String zh, String en, String file) {
        this.label = new Label(zh, en);
        this.file = file;
    }

    byte[] bytes() {
        try (InputStream packaged = RegionDataSet.class.getResourceAsStream(file)) {
            return packaged.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Label label() {
        return label;
    }
}
