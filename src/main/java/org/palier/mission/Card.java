package org.palier.mission;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a phase has to say beside the story of a mission.
 *
 * @param href where to read more, if this reader may
 * @param action what is behind that address
 */
public record Card(String title, List<Section.Item> items, @Nullable String href, @Nullable String action) {
}
