"""The program without a screen: the main job through the same windows, and pictures of them."""
